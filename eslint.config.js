import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const syntax = {
  enum: { selector: 'TSEnumDeclaration', message: 'Use a union of strings: an enum leaves code behind.' },
  html: {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: "Residents' words must never become markup: render a lit template.",
  },
};
const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the clock port: tests hand in another time.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Ask the clock port: tests hand in another time.' },
];
const litTraps = [
  { name: 'lit/directives/unsafe-html.js', message: "Residents' words must never become markup." },
  { name: 'lit/directives/unsafe-svg.js', message: "Residents' words must never become markup." },
  { name: 'lit/directives/style-map.js', message: 'A style attribute dies under a strict content security policy; use a class, a part or a state.' },
];

const network = [{ name: 'fetch', message: 'The one way out to the network is adapters/http.ts.' }];
const storage = [
  { name: 'indexedDB', message: 'Only device/ and adapters/local/ keep anything.' },
  { name: 'localStorage', message: 'Nothing is kept in localStorage: it has no transactions.' },
];
// A global is reached through window and globalThis too.
const guarded = (names) => ({
  'no-restricted-globals': ['error', ...names],
  'no-restricted-properties': [
    'error',
    ...names.flatMap(({ name, message }) =>
      ['window', 'globalThis', 'self'].map((object) => ({ object, property: name, message })),
    ),
  ],
});

export default defineConfig([
  { ignores: ['node_modules', 'dist', 'coverage', 'integrations'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // lit binds the handlers of a template to their element.
      '@typescript-eslint/unbound-method': 'off',
      // A port's method is async by contract, whatever one implementation awaits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', syntax.enum, syntax.html],
      'no-restricted-imports': ['error', { paths: litTraps }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: guarded([...network, ...storage]),
  },
  {
    files: ['src/elements/**/*.ts', 'src/ui/**/*.ts', 'src/kit/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', syntax.enum, syntax.html, ...clock] },
  },
  { files: ['src/adapters/http.ts'], rules: guarded(storage) },
  {
    files: ['src/device/**/*.ts', 'src/adapters/local/**/*.ts'],
    rules: guarded([...network, ...storage.filter(({ name }) => name !== 'indexedDB')]),
  },
  // The one exception: a size chosen must be known before the first paint, and nothing is lost with it.
  { files: ['src/device/comfort.ts'], rules: guarded(network) },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns promises that its runner awaits.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite', 'before', 'after', 'beforeEach', 'afterEach'] }] }],
      // chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['test/office/**/*.ts', 'test/adapters/servers/main.ts', 'test/faults/**/*.ts', 'test/e2e/**/*.ts'], rules: { 'no-console': 'off' } },
]);

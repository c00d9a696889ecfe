import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type PluginOption } from 'vite';

// Shared by the demo server, Storybook and the one-file builds; scripts/ adds what each needs.
export default defineConfig({
  // Shapes keep their slash, or one swallows the next; a template keeps the space it begins with.
  // lit's templates and styles are strings to a minifier, so their spaces and comments would ship. The plugin's types are rollup's, not Vite's.
  plugins: [{ ...minifyTemplateLiterals({ include: ['src/**/*.ts'], options: { minifyOptions: { keepClosingSlash: true, conservativeCollapse: true } } }), apply: 'build' } as PluginOption],
});

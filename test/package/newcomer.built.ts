/** A newcomer's first minute: `npm run new` and `npm run new-adapter`, and then what every change is put to. new.built.ts goes on in a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { green, Newcomer, type Ran } from '../scripts/newcomer.ts';

/** Under another name than the example's, of more than one word. */
const tag = 'duty-roster-2';
const adapter = 'town-hall';

describe('a newcomer', () => {
  const me = new Newcomer();
  const fresh = me.files();
  let made: string[];
  const unit = (files: string[], ...flags: string[]): Ran => me.run('--import', 'tsx', '--test', ...flags, ...files);
  after(() => me.leave());

  describe('who asks for a name that cannot be', () => {
    const rows: [kind: string, names: string[], sentence: RegExp][] = [
      ['element', [], /^A name is wanted: npm run new street-board$/],
      ['element', ['one', 'two'], /^One name is enough: one two$/],
      ...['DutyRoster', 'duty_roster', 'duty--roster', '-duty', 'duty-', '2duty', '值班表', 'a/b', '../x', '__proto__', 'duty roster', ''].map((name): [string, string[], RegExp] => ['element', [name], /a name is a noun in small Latin letters/]),
      ['element', ['linli-poll'], /leave "linli-" off/],
      ['element', ['font-face'], /HTML keeps for itself/],
      ...['all', 'loader', 'second', 'wire-comfort'].map((name): [string, string[], RegExp] => ['element', [name], /the library's own files/]),
      ['element', ['comfort'], /<linli-comfort> is there already: src\/elements\/comfort/],
      ['adapter', [], /^A name is wanted: npm run new-adapter city-desk$/],
      ['adapter', ['rest'], /backend="rest" is there already: src\/adapters\/rest/],
      ['adapter', ['http'], /is there already: src\/adapters\/http\.ts/],
      ['adapter', ['City'], /a name is a noun/],
    ];
    for (const [kind, names, sentence] of rows) {
      it(`${kind} ${JSON.stringify(names)}: hears one sentence, and nothing is written`, () => {
        const { status, said } = me.make(kind, '--', ...names);
        assert.equal(status, 1);
        assert.match(said.trim(), sentence);
        assert.equal(said.trim().split('\n').length, 1);
        assert.deepEqual(me.files(), fresh);
      });
    }

    it('is not written over, even where only a test of that name is left', () => {
      const left = 'test/elements/leftover.test.ts';
      me.write(left, '// mine\n');
      const { status, said } = me.make('element', 'leftover');
      assert.deepEqual([status, said.trim()], [1, 'test/elements/leftover.test.ts is there already; nothing is overwritten.']);
      assert.equal(me.read(left), '// mine\n');
      me.remove(left);
      assert.deepEqual(me.files(), fresh);
    });

    it('hears it where a list has lost its shape, before anything is written', () => {
      const list = me.read('src/define/all.ts');
      me.write('src/define/all.ts', '\n');
      const { status, said } = me.make('element', tag);
      assert.equal(status, 1);
      assert.match(said, /^src\/define\/all\.ts: no line like/);
      assert.deepEqual(me.files(), fresh);
      me.write('src/define/all.ts', list);
    });
  });

  describe('who makes a tag and an adapter', () => {
    before(() => {
      green(me.make('element', tag));
      green(me.make('adapter', adapter));
      made = me.files().filter((file) => !fresh.includes(file));
    });

    it('has their files, with nothing of the example left in them', () => {
      assert.equal(made.length, 13, made.join('\n'));
      for (const file of made) assert.doesNotMatch(file + me.read(file), /street.?board|city.?desk|TODO|FIXME|\.txt/i, file);
      assert.match(me.read('README.md'), new RegExp(`#### \`<linli-${tag}>\``));
      assert.match(me.read('README.zh-CN.md'), new RegExp(`\`<linli-${tag}>\` \\| 18`));
    });

    it('finds the lists in their order still', () => {
      const lines = (file: string, pattern: RegExp): string[] => [...me.read(file).matchAll(pattern)].map(([, name = '']) => name);
      for (const [file, pattern] of [
        ['src/define/all.ts', /^import '\.\/(.+)\.ts';$/gm], ['src/define/loader.ts', /import\('\.\/(.+)\.ts'\),$/gm], ['src/define/words/en.ts', /^ {2}'linli-(.+)': /gm],
        ['src/define/words/zh-hant.ts', /elements\/(.+)\//gm], ['src/index.ts', /elements\/(.+?)\//gm], ['scripts/size-caps.mjs', /^ {2}\{ file: '(?!all'|second')(.+?)'/gm],
        ['src/define/siblings.ts', /adapters\/(.+)\.ts/gm],
      ] as const) {
        const found = lines(file, pattern);
        assert.ok(found.includes(tag) || found.includes(adapter), file);
        assert.deepEqual(found, [...found].sort(), file);
      }
    });

    it('cannot make them twice', () => {
      for (const args of [['element', tag], ['adapter', adapter]]) assert.match(me.make(...args).said, /is there already: src\//);
    });

    it('has types that hold', () => green(me.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')));

    it('has nothing to hear from the linter', () => green(me.run('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', 'src/define', ...made.filter((file) => file.endsWith('.ts')))));

    it('passes the doors, the floors, the sheets, the languages, the privacy texts and the contract', () =>
      green(unit(['test/doors/doors.node.test.ts', 'test/floors.node.test.ts', 'test/ui/sheets.node.test.ts', 'test/i18n/languages.node.test.ts', 'test/scripts/privacy.node.test.ts', `test/adapters/${adapter}.node.test.ts`])));

    describe('whose READMEs', () => {
      const check = (): Ran => me.run('--import', 'tsx', 'scripts/pour.mjs', '--check');
      it('are poured already, in both languages', () => green(check()));

      const sentence = 'What the office answered is on the page; detail `{ count }`.';
      const rows: [what: string, file: string, change: (text: string) => string, complaint: RegExp][] = [
        ['a sentence has no Chinese', 'scripts/readme.zh.mjs', (text) => text.replace(/^ {2}'What the office answered.*\n/m, ''), /readme\.zh\.mjs does not say: What the office answered/],
        ['a Chinese sentence is said for nothing', `src/elements/${tag}/${tag}.ts`, (text) => text.replace(sentence, 'Something else.'), /readme\.zh\.mjs says for nothing: What the office answered/],
        ['a table is stale', 'README.md', (text) => text.replace(sentence, ''), /README\.md is stale/],
        ['a constant has changed, and a privacy text with it', 'src/device/receipts.ts', (text) => text.replace('receiptDays = 90', 'receiptDays = 60'), /README\.md is stale[\s\S]*README\.zh-CN\.md is stale/],
      ];
      for (const [what, file, change, complaint] of rows) {
        it(`are refused where ${what}`, () => {
          const whole = me.read(file);
          assert.notEqual(change(whole), whole);
          me.write(file, change(whole));
          const { status, said } = check();
          me.write(file, whole);
          assert.equal(status, 1);
          assert.match(said, complaint);
          assert.match(said, /^0 passed, [1-9]\d* failed$/m);
        });
      }
    });

    const demanded: [file: string, line: RegExp, test: string][] = [
      ['src/define/all.ts', new RegExp(`^import './${tag}.ts';\n`, 'm'), 'doors/doors'],
      ['src/define/loader.ts', new RegExp(`^ {2}'${tag}': .*\n`, 'm'), 'doors/doors'],
      ['scripts/size-caps.mjs', new RegExp(`^ {2}\\{ file: '${tag}'.*\n`, 'm'), 'doors/doors'],
      ['src/index.ts', new RegExp(`^export \\{ LinliDutyRoster2 \\}.*\n`, 'm'), 'doors/doors'],
      ['src/define/siblings.ts', new RegExp(`^ {4}'${adapter}': .*\n`, 'm'), 'doors/doors'],
      ['src/define/words/en.ts', new RegExp(`^ {2}'linli-${tag}': .*\n`, 'm'), 'i18n/languages'],
      ['src/define/words/zh-hant.ts', new RegExp(`^ {2}'linli-${tag}': .*\n`, 'm'), 'i18n/languages'],
      ['scripts/privacy.ts', new RegExp(`^ {2}'${tag}': .*\n`, 'm'), 'scripts/privacy'],
    ];
    for (const [file, line, test] of demanded) {
      it(`would hear it if its line in ${file} were lost`, () => {
        const whole = me.read(file);
        assert.match(whole, line);
        me.write(file, whole.replace(line, ''));
        const { status, said } = unit([`test/${test}.node.test.ts`], '--test-name-pattern=every tag, adapter|offers its names|the same tags|has its line, and no line');
        me.write(file, whole);
        assert.equal(status, 1);
        assert.match(said, new RegExp(`${tag}|${adapter}|LinliDutyRoster2`));
      });
    }
  });
});

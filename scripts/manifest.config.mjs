/** `dispatchEvent(new OurEvent(…))` makes the analyser guess a name; the events that exist are the ones the class comment describes. */
const describedEventsOnly = {
  name: 'linli-described-events-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        if (declaration.events) declaration.events = declaration.events.filter(({ name, description }) => name && description);
      }
    }
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/kit/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.words*.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [describedEventsOnly],
};

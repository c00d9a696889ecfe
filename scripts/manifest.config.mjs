export default {
  globs: ['src/elements/**/*.ts', 'src/kit/**/*.ts', 'src/define/*.ts'],
  exclude: ['src/**/*.words*.ts', 'src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};

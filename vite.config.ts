import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type PluginOption } from 'vite';

// Shared by the demo server, Storybook and the one-file builds; scripts/ adds what each needs.
export default defineConfig({
  // lit's templates and styles are strings to a minifier, so their spaces and comments would ship. The plugin's types are rollup's, not Vite's.
  plugins: [{ ...minifyTemplateLiterals({ include: ['src/**/*.ts'] }), apply: 'build' } as PluginOption],
});

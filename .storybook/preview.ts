import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
// Built by `npm run manifest`, which build-storybook and storybook run first.
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

// Glyph forms and the widgets' words both follow it.
document.documentElement.lang = 'zh-CN';

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    viewport: {
      options: {
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: '390 px', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        desktop: { name: '1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
  initialGlobals: { viewport: { value: 'phone' } },
};

export default preview;

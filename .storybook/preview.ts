import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
// Built by `npm run manifest`, which build-storybook and storybook run first.
import manifest from '../dist/custom-elements.json';
import { publicOnly, type Manifest } from './public-manifest.ts';
import { readerGlobals, readerTypes, seat, speak } from './reader.ts';

const shown = publicOnly(manifest as Manifest);
setCustomElementsManifest(shown);

// The actions panel lists what the tags tell the page.
for (const { name = '' } of shown.modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ events = [] }) => events))) {
  document.addEventListener(name, (event) => void action(name)((event as CustomEvent).detail));
}

// A story framed in a docs page moves the focus as it plays; the page a reader is on must not scroll after it.
if (window.parent !== window && new URLSearchParams(window.parent.location.search).get('viewMode') === 'docs') {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function quietly(options) {
    focus.call(this, { ...options, preventScroll: true });
  };
}

const preview: Preview = {
  tags: ['autodocs'],
  // What a webmaster cannot write as an attribute is described, not turned.
  argTypesEnhancers: [
    ({ argTypes }) => Object.fromEntries(Object.entries(argTypes).map(([name, one]) => [name, one.table?.category === 'attributes' && turnable(one.control) ? one : { ...one, control: false }])),
  ],
  parameters: {
    a11y: { test: 'error' },
    // A tag paints its own ground and gutter.
    layout: 'fullscreen',
    // Framed, so that each plays on a page of its own: one page holds one cloth, and other stories' focus is none of its business.
    docs: { story: { inline: false, height: '844px' } },
    options: { storySort: { method: 'configure' } },
    viewport: {
      options: {
        narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' },
        phone: { name: '390 px', styles: { width: '390px', height: '844px' }, type: 'mobile' },
        desktop: { name: '1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
  globalTypes: readerTypes,
  initialGlobals: { viewport: { value: 'phone' }, ...readerGlobals },
  beforeEach: (context) => seat(context),
  afterEach: ({ globals }) => speak(String(globals['language'])),
};

/** Objects and functions come as properties; a story brings its own backend. */
function turnable(control: unknown): boolean {
  const type = typeof control === 'object' && control !== null && 'type' in control ? control.type : control;
  return type === 'text' || type === 'boolean' || type === 'select';
}

export default preview;

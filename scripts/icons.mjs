/** Writes src/ui/icons.ts from lucide-static (ISC): only the icons the tags draw, as Lit templates, so that nothing is fetched. */
import { readFileSync, writeFileSync } from 'node:fs';

const icons = {
  phone: 'phone', offline: 'wifi-off', check: 'check', cross: 'x', next: 'chevron-right', previous: 'chevron-left', down: 'chevron-down',
  camera: 'camera', alert: 'triangle-alert', send: 'send', copy: 'copy', pencil: 'pencil', bin: 'trash-2', device: 'smartphone', retry: 'rotate-ccw',
  house: 'house', water: 'droplets', car: 'car', flame: 'flame', plug: 'plug-zap', ramp: 'accessibility', talk: 'messages-square',
  care: 'heart-handshake', more: 'ellipsis', size: 'a-large-small', speak: 'volume-2', print: 'printer', find: 'search', leave: 'log-out', scan: 'scan', save: 'download', mail: 'mail', calendar: 'calendar-plus',
};

const entries = Object.entries(icons).map(([name, file]) => {
  const source = readFileSync(new URL(`../node_modules/lucide-static/icons/${file}.svg`, import.meta.url), 'utf8');
  const inner = source.replace(/<!--[\s\S]*?-->/g, '').replace(/<svg[\s\S]*?>/, '').replace('</svg>', '').replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>').trim();
  return `export const ${name}: Drawing = () => svg\`${inner}\`;`;
});

writeFileSync(
  new URL('../src/ui/icons.ts', import.meta.url),
  `/** Line drawings, 24 grid, 1.75 stroke, one export each: a tag's file holds those it draws. Paths from lucide (ISC), made by scripts/icons.mjs. */
import { svg } from 'lit';
import type { Drawing } from './icon.ts';

${entries.join('\n')}
`,
);

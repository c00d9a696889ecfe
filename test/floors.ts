/** What a folder of src may lean on: folders below it, and npm packages. A folder may always import from itself. */
interface Floor {
  folders: readonly string[];
  packages?: readonly string[];
}

const everything = ['domain', 'ports', 'sample', 'adapters', 'device', 'i18n', 'styles', 'kit', 'ui', 'elements'];

const floors: Readonly<Record<string, Floor>> = {
  domain: { folders: [] },
  ports: { folders: ['domain'] },
  sample: { folders: ['domain'] },
  adapters: { folders: ['domain', 'ports', 'sample'] },
  device: { folders: ['domain', 'ports'], packages: ['idb'] },
  i18n: { folders: ['domain', 'ports'] },
  styles: { folders: [], packages: ['lit'] },
  kit: { folders: ['domain', 'ports', 'i18n', 'styles'], packages: ['lit', '@lit/context'] },
  ui: { folders: ['domain', 'ports', 'i18n', 'styles', 'kit'], packages: ['lit', '@lit/context'] },
  elements: { folders: ['domain', 'ports', 'i18n', 'styles', 'kit', 'ui'], packages: ['lit', '@lit/context'] },
  define: { folders: everything },
  // The door of the classes: it has no side effect, so it reaches neither define nor what define wires.
  'index.ts': { folders: ['domain', 'ports', 'i18n', 'styles', 'kit', 'ui', 'elements'] },
};

/** Rooms inside a floor: an element or an adapter does not know its sibling. */
const rooms: Readonly<Record<string, { shared: readonly string[]; packages?: Readonly<Record<string, readonly string[]>> }>> = {
  adapters: { shared: ['endpoint.ts', 'entities.ts', 'http.ts', 'mapping-source.ts', 'memory-hall.ts', 'packed.ts', 'photo-urls.ts', 'record-file.ts', 'record-urls.ts', 'session.ts', 'stop.ts'], packages: { icalendar: ['ical.js'], local: ['idb'] } },
  elements: { shared: [] },
};

const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function resolved(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/**
 * Why a file must not import this, or undefined when it may.
 * @param from path below src, as `kit/load.ts`
 */
export function breach(from: string, specifier: string): string | undefined {
  const [floor = '', room = ''] = from.split('/');
  const rule = floors[floor];
  if (!rule) return `${from}: src has no floor named ${floor}`;
  if (!specifier.startsWith('.')) {
    const allowed = [...(rule.packages ?? []), ...(rooms[floor]?.packages?.[room] ?? [])];
    const name = packageOf(specifier);
    return allowed.includes(name) ? undefined : `${from}: ${name} does not belong on floor ${floor}`;
  }
  const target = resolved(from, specifier);
  const [targetFloor = '', targetRoom = ''] = target.split('/');
  if (targetFloor !== floor) {
    return rule.folders.includes(targetFloor) ? undefined : `${from}: floor ${floor} must not import ${target}`;
  }
  const split = rooms[floor];
  if (!split || targetRoom === room || split.shared.includes(targetRoom)) return undefined;
  return `${from}: ${floor}/${room} must not know ${target}`;
}

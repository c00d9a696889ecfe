/** What Storybook's tables show of the custom elements manifest: what a page may use. */
interface Entry {
  name?: string;
  privacy?: string;
}

interface Declaration {
  tagName?: string;
  members?: Entry[];
  events?: Entry[];
}

export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** Without private members, which would take the rows of parts of the same name, and without events the analyzer misread from `dispatchEvent(new …)`. */
export function publicOnly(manifest: Manifest): Manifest {
  const declaration = (one: Declaration): Declaration =>
    one.tagName === undefined ? one : {
      ...one,
      members: (one.members ?? []).filter(({ privacy }) => privacy === undefined || privacy === 'public'),
      events: (one.events ?? []).filter(({ name }) => name?.startsWith('linli-')),
    };
  return { ...manifest, modules: manifest.modules.map((module) => ({ ...module, ...(module.declarations && { declarations: module.declarations.map(declaration) }) })) };
}

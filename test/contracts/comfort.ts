/** What every keeper of the resident's comfort promises. */
import type { ComfortStore } from '../../src/ports/comfort.ts';

function hold(fact: boolean, complaint: string): void {
  if (!fact) throw new Error(complaint);
}

export const comfortContract: readonly { name: string; run(make: () => ComfortStore): void }[] = [
  { name: 'nothing chosen is nothing', run: (make) => hold(JSON.stringify(make().get()) === '{}', 'something was chosen') },
  {
    name: 'choices add up, and are read at once',
    run(make) {
      const store = make();
      store.set({ size: 'large' });
      store.set({ theme: 'dark' });
      store.set({ size: 'largest' });
      const { size, theme, contrast } = store.get();
      hold(size === 'largest' && theme === 'dark' && contrast === undefined, JSON.stringify(store.get()));
    },
  },
  {
    name: 'watchers hear after the change, until they stop',
    run(make) {
      const store = make();
      const heard: unknown[] = [];
      const stop = store.watch(() => heard.push(store.get().contrast));
      store.set({ contrast: 'more' });
      stop();
      stop();
      store.set({ contrast: 'standard' });
      hold(heard.join() === 'more', `heard: ${heard.join()}`);
    },
  },
];

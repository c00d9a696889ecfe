/** A version 4 UUID; `crypto.randomUUID` is absent on plain http. */
export function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    Math.floor(place === 'x' ? random() * 16 : 8 + random() * 4).toString(16),
  );
}

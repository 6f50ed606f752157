/** A name as the graph looks it up: lower case, composed characters, single spaces. */
export function lookupNameOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

import { canonicalJson } from '../canonical-json.js';

/** A sentence for each property that differs from what it is computed to be. */
export function compareProperties(
  stored: Readonly<Record<string, unknown>>,
  computed: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = new Set([...Object.keys(stored), ...Object.keys(computed)]);
  return [...names].sort().flatMap((name) => {
    const is = canonicalJson(stored[name] ?? null);
    const should = canonicalJson(computed[name] ?? null);
    return is === should ? [] : [`${name} is ${clip(is)} and computes to ${clip(should)}.`];
  });
}

/** A sentence for each thing that is there and should not be, or should be and is not; `name` tells what they are. */
export function compareLists(
  name: string,
  stored: readonly object[],
  computed: readonly object[],
): readonly string[] {
  const is = stored.map(describe).sort();
  const should = computed.map(describe).sort();
  return [
    ...without(is, should).map((item) => `${name} ${clip(item)} is there and nothing supports it.`),
    ...without(should, is).map((item) => `${name} ${clip(item)} is missing.`),
  ];
}

/** The items that the others lack, each as often as it is in excess. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return items.filter((item) => {
    const found = rest.indexOf(item);
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
}

/** The graph leaves out what is not known. */
function describe(item: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)));
}

const LONGEST = 200;

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

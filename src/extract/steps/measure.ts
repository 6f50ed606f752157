import { groupBy } from '../../common/group-by.js';
import type { Quantity } from '../../model/event.js';
import type { QuantityKind } from '../../ontology/names.js';
import { wordList } from '../../common/word-list.js';
import { defineExtractionStep, type Predication } from '../layers.js';
import { readNumber } from '../numbers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { TokenRange } from '../token-ranges.js';

/** Words that say what became of the people counted beside them. */
const FATES: ReadonlyMap<string, QuantityKind> = new Map(
  Object.entries({
    killed: 'kill die dead death fatality slay massacre perish murder execute behead drown',
    injured: 'injure wound hurt injury maim',
    missing: 'missing disappear unaccounted',
    displaced: 'displace evacuate relocate flee homeless uproot',
    rescued: 'rescue save',
    detained: 'arrest detain imprison jail seize capture',
  } satisfies Partial<Record<QuantityKind, string>>).flatMap(([kind, words]) =>
    wordList(words).map((word) => [word, kind as QuantityKind] as const),
  ),
);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['dollar', 'USD'],
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['£', 'GBP'],
  ['pound', 'GBP'],
  ['¥', 'JPY'],
  ['yen', 'JPY'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['yuan', 'CNY'],
  ['rupee', 'INR'],
]);

/** Reads the numbers each event carries: items passed, money, people killed, injured, missing, displaced, rescued, detained, magnitude. */
export const MEASURE = defineExtractionStep({
  name: 'measure',
  needs: ['tree', 'predications'],
  gives: ['quantities'],
  run({ tree, predications }) {
    const found = predications.map((p) => itemCounts(tree, p));
    const bySentence = groupBy(predications.keys(), (n) =>
      tree.sentenceNumberOf(predications[n]?.trigger.token ?? -1),
    );
    for (const [number, here] of bySentence) {
      const sentence = tree.sentences[number];
      if (!sentence) continue;
      for (const { of, at, quantity } of looseCounts(tree, sentence)) {
        const owner = ownerOf(
          tree,
          at,
          here.filter((n) => predications[n]?.trigger.type.quantities?.includes(of)),
          predications,
        );
        if (owner !== undefined) found[owner]?.push(quantity);
      }
    }
    return { quantities: found };
  },
});

/** How many of the items pass: the number before the item or before what holds it ("two dozen tanks"). */
function itemCounts(tree: SyntaxTree, { trigger, fillers }: Predication): Quantity[] {
  if (!trigger.type.quantities?.includes('items')) return [];
  return fillers
    .filter((f) => f.function === 'item')
    .flatMap((f) => {
      const numeral = tree.child(f.mention.head, 'nummod') ?? countedAbove(tree, f.mention.head);
      return numeral === undefined ? [] : toQuantity(tree, numeral, 'items', null);
    });
}

/** "dozens of tanks": the numeral that the item depends on. */
function countedAbove(tree: SyntaxTree, item: number): number | undefined {
  const { head, dep } = tree.token(item);
  return dep === 'nmod' && head >= 0 && tree.token(head).upos === 'NUM' ? head : undefined;
}

function toQuantity(tree: SyntaxTree, numeral: number, of: QuantityKind, unit: string | null): Quantity[] {
  const reading = readNumber(tree.tokens, numeral);
  if (!reading) return [];
  const { start, end } = tree.spanOf(reading.firstToken, reading.lastToken);
  return [{ of, value: reading.value, qualifier: reading.qualifier, unit, start, end }];
}

interface LooseCount {
  readonly of: QuantityKind;
  /** The token by which the count hangs in the tree. */
  readonly at: number;
  readonly quantity: Quantity;
}

/** Numbers of a sentence that say what they count by the words around them, each once. */
function looseCounts(tree: SyntaxTree, sentence: TokenRange): LooseCount[] {
  const found = new Map<number, LooseCount>();
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    if (tree.token(i).xpos !== 'CD') continue;
    const kind = kindOf(tree, i);
    const quantity = kind && toQuantity(tree, i, kind.of, kind.unit)[0];
    if (kind && quantity) found.set(quantity.start, { of: kind.of, at: kind.at, quantity });
  }
  return [...found.values()];
}

function kindOf(tree: SyntaxTree, i: number): { of: QuantityKind; unit: string | null; at: number } | null {
  const { head } = tree.token(i);
  const before = tree.tokens[i - 1]?.text.toLowerCase() ?? '';
  const after = tree.tokens[i + 1];
  const currency = CURRENCIES.get(before) ?? CURRENCIES.get(tree.tokens[head]?.lemma.toLowerCase() ?? '');
  if (currency) return { of: 'money', unit: currency, at: i };
  if (
    before === 'magnitude' ||
    after?.lemma === 'magnitude' ||
    (head >= 0 && QUAKES.has(tree.token(head).lemma))
  ) {
    return { of: 'magnitude', unit: null, at: i };
  }
  const people = tree.relation(i) === 'nummod' && head >= 0 ? head : i;
  const fate = fateOf(tree, people);
  return fate === null ? null : { of: fate.of, unit: null, at: fate.at };
}

const QUAKES = new Set(['earthquake', 'quake', 'temblor', 'tremor', 'aftershock']);

/** What became of those counted: by the verb they depend on, by an adjective beside them, or by the noun itself ("four deaths"). */
function fateOf(tree: SyntaxTree, people: number): { of: QuantityKind; at: number } | null {
  const around = [
    people,
    tree.token(people).head,
    ...tree.children(people, 'amod', 'acl', 'acl:relcl', 'nmod'),
  ];
  for (const at of around) {
    if (at < 0) continue;
    const of = FATES.get(tree.token(at).lemma.toLowerCase());
    const isAgent =
      at === tree.token(people).head && tree.token(people).dep === 'nsubj' && isTransitive(tree, at);
    if (of && !isAgent) return { of, at };
  }
  return null;
}

/** True for a verb in the active with an object: its subject suffers nothing. */
function isTransitive(tree: SyntaxTree, verb: number): boolean {
  return tree.child(verb, 'obj') !== undefined && !tree.isPassive(verb);
}

/** The event that the count belongs to: the nearest above or beside it in the tree. */
function ownerOf(
  tree: SyntaxTree,
  at: number,
  among: readonly number[],
  predications: readonly Predication[],
): number | undefined {
  const path = [at, ...tree.ancestors(at)];
  const distance = (n: number): number => {
    const trigger = predications[n]?.trigger.token ?? -1;
    const chain = [trigger, ...tree.ancestors(trigger)];
    const meeting = chain.findIndex((t) => path.includes(t));
    return meeting < 0 ? Infinity : meeting + path.indexOf(chain[meeting] ?? -1);
  };
  return [...among].sort((a, b) => distance(a) - distance(b))[0];
}

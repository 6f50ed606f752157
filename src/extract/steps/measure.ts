import { groupBy } from '../../common/group-by.js';
import type { Quantity } from '../../model/event.js';
import type { QuantityKind } from '../../ontology/names.js';
import { wordList } from '../../common/word-list.js';
import { defineExtractionStep, type Predication } from '../layers.js';
import { isNumberWord, readNumbers } from '../numbers.js';
import type { SyntaxTree } from '../syntax-tree.js';
import type { TokenRange } from '../token-ranges.js';

/** Words that say what became of the people counted beside them. */
const FATES: ReadonlyMap<string, QuantityKind> = new Map(
  Object.entries({
    killed: 'kill killed die dead death fatality slay massacre perish murder execute behead drown',
    injured: 'injure injured wound wounded hurt injury maim',
    missing: 'missing disappear unaccounted',
    displaced: 'displace displaced evacuate relocate flee homeless uproot',
    rescued: 'rescue save',
    detained: 'arrest detain detained imprison jail seize capture',
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

/** How many of the items pass, or of the soldiers sent: the number before the noun or before what holds it ("two dozen tanks"). */
function itemCounts(tree: SyntaxTree, { trigger, fillers }: Predication): Quantity[] {
  if (!trigger.type.quantities?.includes('items')) return [];
  const items = fillers
    .filter((f) => f.slot !== 'implied' && (f.function === 'item' || f.function === 'instrument'))
    .map((f) => f.mention.head);
  const sends = !trigger.type.roles.some((r) => r.function === 'victim');
  const forces = tree
    .children(trigger.token, ...(sends ? ['obj', 'nsubj:pass', 'nmod'] : ['none']))
    .filter((c) => FORCES.has(tree.token(c).lemma.toLowerCase()) && (tree.preposition(c) ?? 'of') === 'of');
  return [...new Set([...items, ...forces])].flatMap((head) => {
    const numeral = tree.child(head, 'nummod') ?? countedAbove(tree, head) ?? countedBeside(tree, head);
    return numeral === undefined ? [] : toQuantity(tree, numeral, 'items', null);
  });
}

/** Those who are sent, moved or brought home. */
const FORCES = new Set(
  wordList(`
    troop troops soldier officer policeman police personnel marine guard fighter peacekeeper paratrooper reservist
    serviceman adviser advisor instructor trainer monitor observer doctor medic nurse rescuer firefighter`),
);

/** "dozens of tanks": the numeral that the item depends on. */
function countedAbove(tree: SyntaxTree, item: number): number | undefined {
  const { head, dep } = tree.token(item);
  return dep === 'nmod' && head >= 0 && tree.token(head).upos === 'NUM' ? head : undefined;
}

/** "18 HIMARS launchers": a numeral that the tree hangs on a word before the item. */
function countedBeside(tree: SyntaxTree, item: number): number | undefined {
  return tree
    .children(item, 'compound', 'amod')
    .flatMap((word) => tree.children(word, 'nummod').filter((numeral) => numeral < word))[0];
}

function toQuantity(tree: SyntaxTree, numeral: number, of: QuantityKind, unit: string | null): Quantity[] {
  return readNumbers(tree.tokens, numeral).map(({ value, qualifier, firstToken, lastToken }) => ({
    of,
    value,
    qualifier,
    unit,
    ...tree.spanOf(firstToken, lastToken),
  }));
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
    if (!isNumeral(tree, i)) continue;
    const kind = kindOf(tree, i);
    if (!kind) continue;
    for (const quantity of toQuantity(tree, i, kind.of, kind.unit))
      if (!found.has(quantity.start)) found.set(quantity.start, { of: kind.of, at: kind.at, quantity });
  }
  return [...found.values()];
}

/** By its tag, or a number word before a noun whatever its tag ("Eleven miners"). */
function isNumeral(tree: SyntaxTree, i: number): boolean {
  const token = tree.token(i);
  return token.xpos === 'CD' || (tree.relation(i) === 'amod' && isNumberWord(token));
}

function kindOf(tree: SyntaxTree, i: number): { of: QuantityKind; unit: string | null; at: number } | null {
  const { head } = tree.token(i);
  const before = tree.tokens[i - 1]?.text.toLowerCase() ?? '';
  const currency = CURRENCIES.get(before) ?? CURRENCIES.get(tree.tokens[head]?.lemma.toLowerCase() ?? '');
  if (currency) return { of: 'money', unit: currency, at: i };
  if (isMagnitude(tree, i)) return { of: 'magnitude', unit: null, at: i };
  const counts = tree.relation(i) === 'nummod' || tree.relation(i) === 'amod';
  const people = head >= 0 && (counts || COMPARISONS.has(tree.token(head).lemma.toLowerCase())) ? head : i;
  const fate = fateBefore(tree, i) ?? fateBeside(tree, i) ?? fateOf(tree, people) ?? fateByToll(tree, people);
  return fate === null ? null : { of: fate.of, unit: null, at: fate.at };
}

/** "magnitude 6.8", "6.8-magnitude", "a magnitude of 6.8", "measured 6.8", "6.8 on the Richter scale", "a 6.8 earthquake". */
function isMagnitude(tree: SyntaxTree, i: number): boolean {
  const { head } = tree.token(i);
  const around = tree.tokens.slice(Math.max(0, i - 2), i + 6).map((t) => t.lemma.toLowerCase());
  const isScaled = around.includes('magnitude') || around.includes('richter');
  if (isScaled) return Number(tree.token(i).text) < 10;
  const word = head >= 0 ? tree.token(head).lemma.toLowerCase() : '';
  return QUAKES.has(word) && tree.relation(i) === 'nummod' && Number(tree.token(i).text) < 10;
}

/** "killing more than forty": the comparison stands for those counted. */
const COMPARISONS = new Set(['more', 'many', 'few', 'fewer', 'less', 'little', 'least', 'most']);

const QUAKES = new Set(['earthquake', 'quake', 'temblor', 'tremor', 'aftershock']);

/** "five dead", "14 wounded": right behind the number. */
function fateBeside(tree: SyntaxTree, i: number): { of: QuantityKind; at: number } | null {
  const next = tree.tokens[i + 1];
  const of = next && /^(?:JJ|VBN)$/.test(next.xpos) ? FATES.get(next.lemma.toLowerCase()) : undefined;
  const isPredicate = of === undefined || tree.child(i + 1, 'aux', 'aux:pass', 'cop') !== undefined;
  return isPredicate || tree.sentenceNumberOf(i) !== tree.sentenceNumberOf(i + 1) ? null : { of, at: i + 1 };
}

/** "killed 34 and wounded another 12": the word right before the number, wherever the tree hangs either. */
function fateBefore(tree: SyntaxTree, i: number): { of: QuantityKind; at: number } | null {
  let at = (readNumbers(tree.tokens, i)[0]?.firstToken ?? 0) - 1;
  if (FURTHER.has(tree.tokens[at]?.text.toLowerCase() ?? '')) at--;
  const before = tree.tokens[at];
  if (!before || tree.sentenceNumberOf(at) !== tree.sentenceNumberOf(i)) return null;
  const of = /^(?:VB[DGN]?|JJ)$/.test(before.xpos) ? FATES.get(before.lemma.toLowerCase()) : undefined;
  return of === undefined ? null : { of, at };
}

const FURTHER = new Set(['another', 'further']);

/** "the death toll rose from 95 to 126", "a toll of 95", "the toll was 40 people": what the number is the last height of. */
function fateByToll(tree: SyntaxTree, people: number): { of: QuantityKind; at: number } | null {
  const { head } = tree.token(people);
  if (tree.preposition(people) === 'from') return null;
  const around = [people, head].filter((word) => word >= 0);
  const beside = around.flatMap((word) => tree.children(word, 'nsubj', 'nsubj:pass', 'obj'));
  const at = [...around, ...beside].find((word) => tree.token(word).lemma.toLowerCase() === 'toll');
  return at === undefined ? null : { of: 'killed', at };
}

/** What became of those counted: by the verb they depend on, by an adjective beside them, or by the noun itself ("four deaths"). */
function fateOf(tree: SyntaxTree, people: number): { of: QuantityKind; at: number } | null {
  const { head } = tree.token(people);
  const above = head >= 0 && suffers(tree, people, head) ? [head] : [];
  for (const at of [people, ...above, ...tree.children(people, 'amod', 'acl', 'acl:relcl', 'nmod')]) {
    const of =
      FATES.get(tree.token(at).lemma.toLowerCase()) ?? (losesHome(tree, at) ? 'displaced' : undefined);
    if (of) return { of, at };
  }
  return null;
}

/** True unless the words stand beside what the word above tells as its doer, day, place or means: "killed by 20 gunmen", "deaths in 2014". */
function suffers(tree: SyntaxTree, people: number, head: number): boolean {
  const relation = tree.relation(people);
  if (relation === 'nsubj') return !isTransitive(tree, head);
  if (relation.startsWith('obl') || relation.startsWith('nmod'))
    return PARTITIVES.has(tree.preposition(people) ?? '');
  return true;
}

/** Prepositions behind which stand those whom a noun counts: "the deaths of nine miners". */
const PARTITIVES = new Set(['of', 'among']);

/** "left without homes" */
function losesHome(tree: SyntaxTree, i: number): boolean {
  return tree
    .children(i, 'obl', 'nmod')
    .some((c) => tree.preposition(c) === 'without' && HOMES.has(tree.token(c).lemma.toLowerCase()));
}

const HOMES = new Set(['home', 'shelter', 'house']);

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

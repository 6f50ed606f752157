import { groupBy } from '../../common/group-by.js';
import type { Relation } from '../../model/entity.js';
import type { SectorCode } from '../../ontology/names.js';
import type { DraftEntity, DraftMention, Title } from '../layers.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** What a story and the gazetteer call an entity by common nouns, by the entity's id: "company", "president". */
export type Profiles = ReadonlyMap<string, ReadonlySet<string>>;

/** Nouns for bodies of a sector when nothing more is known of them. */
const NOUNS_OF_SECTOR: Readonly<Partial<Record<SectorCode, readonly string[]>>> = {
  BUS: ['company'],
  MNC: ['company'],
  REB: ['group', 'rebel', 'militant'],
  IMG: ['group', 'militant'],
  PRM: ['group', 'militia'],
  UAF: ['group'],
  PTY: ['party'],
  OPP: ['party', 'opposition'],
  NGO: ['organization', 'group', 'charity'],
  IGO: ['organization', 'bloc', 'body'],
  UNO: ['organization', 'body', 'agency'],
  EUR: ['bloc'],
  JRN: ['newspaper', 'agency', 'station'],
  JUD: ['court'],
  LEG: ['parliament', 'assembly', 'legislature'],
  LAB: ['union'],
  EDU: ['university', 'institute'],
  MED: ['hospital'],
  SPY: ['agency'],
  COP: ['police'],
};

/** Endings of firms' names. */
const FIRM =
  /^(?:co|corp|inc|ltd|plc|llc|ag|gmbh|sa|spa|group|holdings?|industries|aerospace|air|airways|airlines?|systems|motors)$/;

const LINKS = new Set(['of', 'for', 'on', 'in', 'and', 'to', 'against']);

/** Reads off titles, appositions, predicates and the words of names what each entity of a story is. */
export function readProfiles(
  tree: SyntaxTree,
  mentions: readonly DraftMention[],
  titles: readonly Title[],
  relations: readonly Relation[],
): Profiles {
  const profiles = new Map<string, Set<string>>();
  const say = (id: string, noun: string): void => {
    const nouns = profiles.get(id) ?? new Set();
    profiles.set(id, nouns.add(noun.toLowerCase()));
  };
  for (const mention of mentions) {
    const { entity, head, kind } = mention;
    if (kind === 'NAME') for (const noun of nounsOfName(entity)) say(entity.id, noun);
    for (const noun of nounsBeside(tree, head)) say(entity.id, noun);
    if (kind === 'NOMINAL') say(entity.id, tree.token(head).lemma);
  }
  for (const { bearer, firstToken, lastToken } of titles)
    for (const noun of nounsOfTitle(tree.textOf(firstToken, lastToken))) say(bearer.entity.id, noun);
  for (const { subjectId, title } of relations)
    for (const noun of nounsOfTitle(title ?? '')) say(subjectId, noun);
  return profiles;
}

function nounsOfName({ type, name, sector }: DraftEntity): readonly string[] {
  if (type !== 'ORGANIZATION' && type !== 'GROUP') return [];
  const words = name.toLowerCase().replace(/\./g, '').split(' ');
  // "Federal Bureau of Investigation" is a bureau.
  const link = words.findIndex((word) => LINKS.has(word));
  const own = words.slice(0, link < 0 ? undefined : link).slice(-1);
  const firm = words.some((word) => FIRM.test(word)) ? ['company'] : [];
  return [...own, ...firm, ...(sector === null ? [] : (NOUNS_OF_SECTOR[sector] ?? []))];
}

/** Nouns in apposition and in the predicate: "Veltra, a state-owned company", "Veltra is a company". */
function nounsBeside(tree: SyntaxTree, head: number): readonly string[] {
  const { dep, head: above } = tree.token(head);
  const beside = [...tree.children(head, 'appos', 'nmod:desc')];
  if (above >= 0 && (dep === 'appos' || dep === 'nmod:desc')) beside.push(above);
  if (above >= 0 && dep === 'nsubj' && tree.child(above, 'cop') !== undefined && !tree.isNegated(above))
    beside.push(above);
  return beside.filter((i) => tree.token(i).upos === 'NOUN').map((i) => tree.token(i).lemma);
}

/** The noun of a title, unless it is only deputy or former to it. */
function nounsOfTitle(title: string): readonly string[] {
  const words = title.toLowerCase().split(/[\s-]/);
  return words.some((word) => LESSER.has(word)) ? [] : words.slice(-1);
}

const LESSER = new Set(['vice', 'deputy', 'former', 'ex', 'assistant', 'under', 'late', 'ousted', 'deposed']);

/** Nouns that may take up one another; each is of the kind that its row's first names. */
const KINDS: readonly (readonly string[])[] = [
  [
    'company', 'firm', 'corporation', 'manufacturer', 'maker', 'producer', 'supplier', 'exporter', 'contractor',
    'shipbuilder', 'carmaker', 'planemaker', 'business', 'enterprise', 'subsidiary', 'conglomerate', 'giant',
    'consortium', 'airline', 'bank', 'operator', 'developer',
  ],
  [
    'group', 'organization', 'organisation', 'movement', 'militia', 'faction', 'militant', 'rebel', 'insurgent',
    'guerrilla', 'guerilla', 'separatist', 'terrorist', 'network', 'insurgency', 'front',
  ],
  ['organization', 'organisation', 'body', 'bloc', 'alliance', 'agency', 'association', 'union', 'charity', 'institution', 'watchdog'],
  ['party', 'coalition', 'opposition'],
  ['president', 'leader', 'ruler', 'dictator', 'strongman', 'premier', 'minister', 'chancellor', 'king', 'emir', 'monarch'],
  ['general', 'commander', 'colonel', 'admiral', 'captain', 'officer', 'chief'],
  ['newspaper', 'daily', 'paper', 'magazine', 'weekly'],
  ['station', 'channel', 'broadcaster', 'network'],
  ['court', 'tribunal'],
  ['parliament', 'legislature', 'assembly', 'congress', 'senate'],
  ['ministry', 'department', 'agency', 'office', 'bureau'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'official'],
  ['lawmaker', 'senator', 'deputy', 'legislator', 'congressman', 'congresswoman', 'politician'],
  ['city', 'town', 'village', 'capital', 'settlement'],
  ['region', 'province', 'territory', 'enclave', 'area'],
  ['university', 'college', 'school', 'institute'],
  ['team', 'club', 'side', 'squad'],
]; // prettier-ignore

const ROWS_OF_NOUN: ReadonlyMap<string, readonly number[]> = new Map(
  [
    ...groupBy(
      KINDS.flatMap((nouns, row) => nouns.map((noun) => ({ noun, row }))),
      ({ noun }) => noun,
    ),
  ].map(([noun, found]) => [noun, found.map(({ row }) => row)]),
);

/** True when something that goes by one of the nouns may also go by the other. */
export function mayBe(nouns: ReadonlySet<string>, noun: string): boolean {
  if (nouns.has(noun)) return true;
  const rows = ROWS_OF_NOUN.get(noun) ?? [];
  return rows.some((row) => KINDS[row]?.some((other) => nouns.has(other)));
}

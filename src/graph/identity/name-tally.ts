import { slugOf } from '../../common/stable-id.js';
import { canonicalJson } from '../canonical-json.js';
import { idOfVariant, isGenericBody, typeOf, variantOf, type EntityVariant } from './entity-variant.js';
import type { TellingEntity } from './entity-variant.js';
import { readName } from './name-parts.js';

/** What all stories together say under one name: its variants, and the names that it is short or long for. */
export interface NameTally {
  /** What the variants have in common, or the id of one that only a decision is about. */
  readonly id: string;
  readonly variants: Map<string, VariantTally>;
  /** Longer names that stories explain this one with, as ids of variants, each with its stories. */
  readonly longForms: Map<string, number>;
  /** Ids of the names that stories use for short. */
  readonly shortForms: Map<string, number>;
}

/** How many stories tell of a variant, and the offices that they give it. */
export interface VariantTally extends Omit<EntityVariant, 'nameId'> {
  stories: number;
  readonly offices: Map<string, number>;
}

/** A story's entity, as far as it counts for names. */
export interface NameUse {
  readonly variant: EntityVariant;
  readonly offices: readonly string[];
  readonly aliases: readonly string[];
}

/** An office that a story states: what is held, and where or of what. */
export interface OfficeHeld {
  readonly title: string | null;
  readonly objectId: string;
}

/** What a story's entity counts for, given the offices that the story says it holds. */
export function nameUseOf(entity: TellingEntity, storyId: string, held: readonly OfficeHeld[]): NameUse {
  const variant = variantOf(entity, storyId);
  const isOpenPerson = !variant.known && typeOf(entity.id) === 'person';
  return {
    variant,
    offices: isOpenPerson ? [...new Set(held.flatMap(officeOf))] : [],
    aliases: typeOf(entity.id) === 'organization' ? entity.aliases : [],
  };
}

/** Forms of address, which no one holds. */
const COURTESIES = /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|official|officer|spokes(?:man|woman|person))$/;

function officeOf({ title, objectId }: OfficeHeld): readonly string[] {
  const slug = slugOf((title ?? '').replace(/^(?:former|ex|then|acting)[\s-]+/i, ''));
  return slug === '' || COURTESIES.test(slug) ? [] : [`${slug} ${objectId}`];
}

/** The tally of a name that no story uses, or the one that `formatNameTally` wrote. */
export function parseNameTally(id: string, text?: string): NameTally {
  const stored = (text === undefined ? {} : JSON.parse(text)) as StoredTally;
  const variants = Object.entries(stored.variants ?? {}).map(
    ([variantId, { offices = {}, ...variant }]) =>
      [variantId, { ...variant, id: variantId, offices: new Map(Object.entries(offices)) }] as const,
  );
  return {
    id,
    variants: new Map(variants),
    longForms: new Map(Object.entries(stored.longForms ?? {})),
    shortForms: new Map(Object.entries(stored.shortForms ?? {})),
  };
}

interface StoredTally {
  readonly variants?: Record<
    string,
    Omit<VariantTally, 'id' | 'offices'> & { readonly offices?: Record<string, number> }
  >;
  readonly longForms?: Record<string, number>;
  readonly shortForms?: Record<string, number>;
}

/** The tally as canonical JSON text; null when it says nothing any more. */
export function formatNameTally({ variants, longForms, shortForms }: NameTally): string | null {
  if (variants.size + longForms.size + shortForms.size === 0) return null;
  const written = [...variants].map(([id, { offices, recordId, country, known, stories }]) => [
    id,
    { recordId, country, known, stories, offices: presentFields(offices) },
  ]);
  return canonicalJson({
    variants: Object.fromEntries(written) as object,
    longForms: presentFields(longForms),
    shortForms: presentFields(shortForms),
  });
}

function presentFields(counts: ReadonlyMap<string, number>): object | undefined {
  return counts.size === 0 ? undefined : Object.fromEntries(counts);
}

/** The names whose tallies a use changes: its own, and those that it is short or long for. */
export function namesOfUse(use: NameUse): readonly string[] {
  const { nameId } = use.variant;
  if (nameId === null) return [];
  return [nameId, ...formsOf(use).flatMap(({ longName, shortName }) => [longName, shortName])];
}

/** Adds a use to the tallies of its names, or with sign -1 takes it away again. */
export function countUse(tallyOf: (nameId: string) => NameTally, use: NameUse, sign: 1 | -1): void {
  if (use.variant.nameId === null) return;
  countVariant(tallyOf(use.variant.nameId), use, sign);
  for (const { longName, longForm, shortName } of formsOf(use)) {
    add(tallyOf(shortName).longForms, longForm, sign);
    add(tallyOf(longName).shortForms, shortName, sign);
  }
}

/** Adds a use to the variants of one tally, or takes it away. */
function countVariant({ variants }: NameTally, { variant, offices }: NameUse, sign: 1 | -1): void {
  const { id, recordId, country, known } = variant;
  const tally = variants.get(id) ?? { id, recordId, country, known, stories: 0, offices: new Map() };
  tally.stories += sign;
  for (const office of offices) add(tally.offices, office, sign);
  if (tally.stories > 0) variants.set(id, tally);
  else variants.delete(id);
}

function add(counts: Map<string, number>, key: string, sign: 1 | -1): void {
  const sum = (counts.get(key) ?? 0) + sign;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
}

interface Form {
  readonly longName: string;
  /** The variant that goes by the long name. */
  readonly longForm: string;
  readonly shortName: string;
}

/** The pairs of a name of several words and one of a single word that a story gives one body; words of any body do not count. */
function formsOf({ variant, aliases }: NameUse): readonly Form[] {
  const { nameId, country } = variant;
  if (nameId === null) return [];
  const others = new Map(
    aliases.map((alias) => {
      const recordId = `${typeOf(variant.recordId)}:${slugOf(alias)}`;
      return [readName(recordId).nameId, recordId] as const;
    }),
  );
  return [...others]
    .flatMap(([other, recordId]) => {
      if (isShort(other) === isShort(nameId)) return [];
      return isShort(other)
        ? [{ longName: nameId, longForm: variant.id, shortName: other }]
        : [{ longName: other, longForm: idOfVariant(recordId, country), shortName: nameId }];
    })
    .filter(({ shortName }) => !isGenericBody(shortName));
}

function isShort(nameId: string): boolean {
  return !nameId.includes('-');
}

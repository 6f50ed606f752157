import { hashOf, slugOf } from '../../common/stable-id.js';
import type { Entity } from '../../model/entity.js';
import { GENERIC_BODY_WORDS } from './generic-bodies.js';
import { readName } from './name-parts.js';

/**
 * An entity as the stories tell of it that use one name and one country for it. The rule decides which variants are one
 * entity of the graph.
 */
export interface EntityVariant {
  /** `person:john-smith@GBR`; `@?` where no country is told; the entity's own id where that alone says who is meant. */
  readonly id: string;
  /** The id that the extractor gave. */
  readonly recordId: string;
  readonly country: string | null;
  /** Whether a gazetteer knows the entity. */
  readonly known: boolean;
  /** What variants that may be one have in common; null for one that only a person joins to others. */
  readonly nameId: string | null;
}

/** Parts an entity's own id from what tells its namesakes apart; no id of an extractor has it. */
export const NAMESAKE_MARK = '@';

const UNKNOWN_COUNTRY = '?';

/** What is needed of an entity to tell its variant. */
export type TellingEntity = Pick<Entity, 'id' | 'name' | 'aliases' | 'country' | 'known'>;

/**
 * The variant that a story's entity is of. Countries, places with a code, items and groups are who their id says. A person
 * without a full name, and a body that only its country would tell from others, are known within their story alone.
 */
export function variantOf(entity: TellingEntity, storyId: string): EntityVariant {
  const { id: recordId, country } = entity;
  const known = entity.known === true;
  const type = typeOf(recordId);
  if (!goesByName(recordId))
    return { id: recordId, recordId, country, known: known || type !== 'group', nameId: null };
  if (!known && isOfStory(type, entity)) {
    const id = `${recordId}${NAMESAKE_MARK}${hashOf(storyId).slice(0, 8)}`;
    return { id, recordId, country, known, nameId: null };
  }
  const { nameId } = readName(recordId);
  if (known) return { id: recordId, recordId, country, known, nameId };
  return { id: idOfVariant(recordId, country), recordId, country, known, nameId };
}

/** The id of a variant that no gazetteer knows. */
export function idOfVariant(recordId: string, country: string | null): string {
  return `${recordId}${NAMESAKE_MARK}${country ?? UNKNOWN_COUNTRY}`;
}

const STORY_MARK = /@[0-9a-f]{8}$/;

/** True for the id of a variant that its story alone knows. */
export function isOfOneStory(variantId: string): boolean {
  return STORY_MARK.test(variantId);
}

/** The extractor's id in that of a variant. */
export function recordIdOfVariant(variantId: string): string {
  const mark = variantId.lastIndexOf(NAMESAKE_MARK);
  return mark < 0 ? variantId : variantId.slice(0, mark);
}

/** The id of the name that a variant goes by; its own where it goes by none. */
export function nameIdOfVariant(variantId: string): string {
  const recordId = recordIdOfVariant(variantId);
  return isAlone(variantId) ? variantId : readName(recordId).nameId;
}

/** True for a variant that no rule joins to others: its id says who it is, or its story alone knows. */
export function isAlone(variantId: string): boolean {
  return isOfOneStory(variantId) || !goesByName(recordIdOfVariant(variantId));
}

function goesByName(recordId: string): boolean {
  return NAMED_TYPES.has(typeOf(recordId)) && !AUTHORITY_CODE.test(recordId);
}

/** The type that an extractor's id begins with: `person:anna-lund` is `person`. */
export function typeOf(recordId: string): string {
  return recordId.slice(0, Math.max(0, recordId.indexOf(':')));
}

/** Types that go by names, which are not always one's own. */
const NAMED_TYPES: ReadonlySet<string> = new Set(['person', 'organization', 'place', 'facility']);

/** A place of GeoNames. */
const AUTHORITY_CODE = /^place:\d+$/;

function isOfStory(type: string, entity: TellingEntity): boolean {
  if (type === 'person') return !hasFullName(entity);
  return type === 'organization' && entity.country === null && isGenericBody(entity.id);
}

/** True for an organisation's id whose words any country's body may go by. */
export function isGenericBody(recordId: string): boolean {
  const words = recordId.slice(recordId.indexOf(':') + 1).split('-');
  return words.every((word) => GENERIC_BODY_WORDS.has(word));
}

/** True where a person is called by a full name, or has the id of one that these mentions of it are short for. */
function hasFullName({ id, name, aliases }: TellingEntity): boolean {
  const slug = id.slice(id.indexOf(':') + 1);
  const names = [name, ...aliases];
  return names.some(isFullName) || (!names.some((one) => slugOf(one) === slug) && slug.includes('-'));
}

/** True for a name of two words at least, besides the small ones of surnames: "Anna Lund", not "van Dyk". */
function isFullName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return words.filter((word) => !SURNAME_PARTICLES.test(word)).length > 1;
}

/** Capital "Al" and "Ben" are given names more often. */
const SURNAME_PARTICLES =
  /^(?:al|el|ben|(?:bin|[Ii]bn|[Dd]el?|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Dd]es|[Ll]a|[Ll]e|[Vv]an|[Vv]on|[Dd]en|[Dd]er|[Tt]en|[Tt]er|zu|St\.?))$/;

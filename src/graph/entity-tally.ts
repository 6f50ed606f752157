import { ENTITY_TYPES } from '../ontology/names.js';
import type { Entity } from '../model/entity.js';
import { canonicalJson, compareText } from './canonical-json.js';
import { lookupNameOf } from './lookup-name.js';
import { heaviest } from './majority.js';

/** What one story says of an entity, and how often it mentions it. */
export interface EntityMention extends Omit<Entity, 'id'> {
  readonly count: number;
  /** The id that the extractor gave, where the graph knows the entity by another. */
  readonly recordId?: string;
}

/** What all stories together say of an entity: by field, each value with its mentions; `stories` counts them. */
export interface EntityTally {
  stories: number;
  readonly fields: Record<TalliedField, Map<string, number>>;
}

const TALLIED_FIELDS = ['name', 'alias', 'type', 'country', 'sector', 'code', 'classes'] as const;
type TalliedField = (typeof TALLIED_FIELDS)[number];

/** An entity as the graph keeps it, computed from its tally. */
export interface EntitySummary extends Entity {
  /** Name and aliases for look-up, see `lookupNameOf`. */
  readonly names: readonly string[];
  /** Stories that mention it: who asks for its events or its neighbours knows by it how much there is to read. */
  readonly stories: number;
}

/** The tally of an entity that no story mentions, or the one that `formatTally` wrote. */
export function parseTally(text?: string): EntityTally {
  const stored = (text === undefined ? { stories: 0 } : JSON.parse(text)) as Partial<
    Record<TalliedField, object>
  > & {
    stories: number;
  };
  const fields = Object.fromEntries(
    TALLIED_FIELDS.map((field) => [field, new Map(Object.entries(stored[field] ?? {}))]),
  ) as EntityTally['fields'];
  return { stories: stored.stories, fields };
}

/** The tally as canonical JSON text; fields without a value are left out. */
export function formatTally(tally: EntityTally): string {
  const filled = TALLIED_FIELDS.filter((field) => tally.fields[field].size > 0);
  return canonicalJson({
    stories: tally.stories,
    ...Object.fromEntries(filled.map((field) => [field, Object.fromEntries(tally.fields[field])])),
  });
}

/** Adds what a story says of the entity to the tally, or with sign -1 takes it away again. */
export function countMention(tally: EntityTally, mention: EntityMention, sign: 1 | -1): void {
  const weight = sign * Math.max(mention.count, 1);
  tally.stories += sign;
  for (const [field, value] of valuesOf(mention)) {
    const sum = (tally.fields[field].get(value) ?? 0) + weight;
    if (sum > 0) tally.fields[field].set(value, sum);
    else tally.fields[field].delete(value);
  }
}

/** The entity that a tally of at least one story describes: the value most mentions use, ties to the alphabet. */
export function summariseEntity(id: string, tally: EntityTally): EntitySummary {
  const { fields } = tally;
  const name = heaviest(fields.name) ?? id;
  const known = [...new Set([...fields.name.keys(), ...fields.alias.keys()])];
  const type = heaviest(fields.type);
  return {
    id,
    type: ENTITY_TYPES.find((candidate) => candidate === type) ?? 'ORGANIZATION',
    name,
    aliases: known.filter((alias) => alias !== name).sort(compareText),
    names: [...new Set(known.map(lookupNameOf))].sort(compareText),
    country: heaviest(fields.country),
    sector: heaviest(fields.sector) as Entity['sector'],
    code: heaviest(fields.code),
    classes: JSON.parse(heaviest(fields.classes) ?? '[]') as readonly string[],
    stories: tally.stories,
  };
}

function valuesOf(mention: EntityMention): readonly (readonly [TalliedField, string])[] {
  const single = (['name', 'type', 'country', 'sector', 'code'] as const).flatMap((field) => {
    const value = mention[field];
    return value === null ? [] : [[field, value] as const];
  });
  const aliases = mention.aliases.map((alias) => ['alias', alias] as const);
  const classes = mention.classes.length > 0 ? [['classes', JSON.stringify(mention.classes)] as const] : [];
  return [...single, ...aliases, ...classes];
}

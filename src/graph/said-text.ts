import { canonicalJson } from './canonical-json.js';
import type { EntityMention } from './entity-tally.js';
import type { MentionRow, StatementRow } from './record-rows.js';

/** A mention as the graph holds it: how often, and as JSON text what the story says of the entity. */
export interface StoredMention extends Pick<MentionRow, 'storyId' | 'entityId'> {
  readonly count: number;
  readonly said: string;
}

/** A stated relation as the graph holds it: all but its story and subject as JSON text. */
export interface StoredStatement extends Pick<StatementRow, 'storyId' | 'subjectId'> {
  readonly said: string;
}

const ABSENT = { aliases: [], country: null, sector: null, code: null, classes: [] } as const;

/** The properties of a mention; what the story leaves open is left out, as there are many. */
export function mentionProperties({ count, ...said }: EntityMention) {
  return { count, said: canonicalJson(withoutAbsent(said)) };
}

/** The mention of a row. */
export function readMention({ storyId, entityId, count, said }: StoredMention): MentionRow {
  const mention = { ...ABSENT, ...(JSON.parse(said) as Partial<EntityMention>), count };
  return { storyId, entityId, mention: mention as EntityMention };
}

/** The properties of a stated relation. */
export function statementProperties(said: Omit<StatementRow, 'storyId' | 'subjectId'>) {
  return { said: canonicalJson(withoutAbsent(said)) };
}

/** The stated relation of a row. */
export function readStatement({ storyId, subjectId, said }: StoredStatement): StatementRow {
  const stated = JSON.parse(said) as Omit<StatementRow, 'storyId' | 'subjectId'>;
  return { storyId, subjectId, ...stated, title: stated.title ?? null };
}

function withoutAbsent(said: object): object {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

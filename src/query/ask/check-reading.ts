import { QueryError } from '../../common/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { lookupNameOf } from '../../graph/lookup-name.js';
import type { EntityTypeName } from '../../ontology/names.js';
import { buildEntitiesById } from '../entities.js';
import { namesIn, type EventFilter, type PartyReference } from '../event-filter.js';
import { buildKnownNames } from './statements.js';
import { lookUpNames, type ResolveName } from '../name-lookup.js';
import type { KnownName, QuestionWords, ReadQuestion } from './interpret.js';

/** Words of a question that cannot be read, and why where that is known. */
export interface UnreadWords extends QuestionWords {
  readonly hint: string | null;
}

/** The names of a reading that the graph does not know, by the words that hold them. @throws GraphError */
export async function findUnknownNames(
  store: GraphStore,
  { interpretation, understood }: ReadQuestion,
  resolveName: ResolveName | undefined,
): Promise<readonly UnreadWords[]> {
  if (!interpretation) return [];
  const unknown: UnreadWords[] = [];
  const add = (name: string, hint: string): void => {
    const words = understood.find(({ as }) => as.endsWith(` ${name}`));
    if (words) unknown.push({ text: words.text, start: words.start, end: words.end, hint });
    else unknown.push({ text: name, start: 0, end: 0, hint });
  };
  const filters = filtersWithin(interpretation.filter);
  for (const one of filters.flatMap(namesIn)) {
    try {
      await lookUpNames(store, [one], resolveName);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      add(one.name, error.message);
    }
  }
  const ids = filters.flatMap((filter) => referencesIn(filter).flatMap(({ id }) => id ?? []));
  if (ids.length > 0) {
    const found = new Set(
      (await store.read(buildEntitiesById(ids))).map((row) => (row['entity'] as { id: string }).id),
    );
    for (const id of ids) if (!found.has(id)) add(nounOf(id), `The graph knows nothing of that kind: ${id}.`);
  }
  return unknown;
}

const LONGEST_NAME = 5;

/** The names in a question that the graph knows, the longest at each place. @throws GraphError */
export async function findKnownNames(store: GraphStore, question: string): Promise<readonly KnownName[]> {
  const words = [...question.matchAll(/[\p{L}\d][\p{L}\d'.-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.'-]+$/, '').replace(/'s$/, '').length,
  }));
  const spans = words.flatMap(({ start }, i) =>
    words.slice(i, i + LONGEST_NAME).map(({ end }) => ({ start, end, text: question.slice(start, end) })),
  );
  const capitals = spans.filter(({ text }) => /\p{Lu}/u.test(text) || text.includes(' '));
  const keys = [...new Set(capitals.map(({ text }) => lookupNameOf(text)))];
  const rows = await store.read<{ name: string; written: string; type: EntityTypeName }>(
    buildKnownNames(keys),
  );
  const found: KnownName[] = [];
  for (const span of [...capitals].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const row = rows.find(({ name }) => name === lookupNameOf(span.text));
    const overlaps = found.some(({ start, end }) => start < span.end && span.start < end);
    if (row && !overlaps) found.push({ start: span.start, end: span.end, name: span.text, type: row.type });
  }
  return found;
}

/** The filter with those that its references hold. */
function filtersWithin(filter: EventFilter): readonly EventFilter[] {
  const inner = referencesIn(filter).flatMap(({ actorOf, recipientOf }) =>
    [actorOf ?? [], recipientOf ?? []].flat(),
  );
  return [filter, ...inner.flatMap(filtersWithin)];
}

function referencesIn(filter: EventFilter): readonly PartyReference[] {
  const { actor, recipient, participant, place, and, or, not } = filter;
  const own = [actor, recipient, participant, place].filter((one) => one != null);
  return [...own, ...[...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].flatMap(referencesIn)];
}

/** The noun in the id of an entity without a name: `group:protesters`. */
function nounOf(id: string): string {
  return id.replace(/^[a-z]+:/, '').replace(/-/g, ' ');
}

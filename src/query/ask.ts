import { QueryError } from '../common/errors.js';
import type { NamedThing, QuestionReader, QuestionReading } from '../extract/read-question.js';
import type { EntityReference } from './entity-reference.js';
import type { EventFilter } from './event-filter.js';

/** A question as the GraphQL operation that answers it. */
export interface AskedQuestion {
  readonly reading: QuestionReading;
  readonly document: string;
  readonly variables: { readonly filter: EventFilter; readonly first: number };
}

/** The operation behind every answer: who did it to whom, with what, and the sentences that say so. */
const ANSWER_DOCUMENT = `query Answer($filter: EventFilter, $first: Int!) {
  dyads(filter: $filter, first: $first) {
    totalCount
    edges {
      node {
        type
        actor { id name }
        recipient { id name }
        items
        events
        reports
        sources
        first
        last
        evidence(first: 3) {
          quote
          status
          attributedTo { name }
          story { id title publisher publishedAt }
        }
      }
    }
  }
}`;

/** Reads a question in English as an operation on the graph. @throws QueryError BAD_QUESTION when it asks for no event that can be found */
export function readAsked(question: string, first: number, read: QuestionReader): AskedQuestion {
  const reading = read(question);
  if (!reading) {
    throw new QueryError(
      'BAD_QUESTION',
      `“${question}” names no event that can be looked up, as “Who supplied weapons to Russia?” does.`,
    );
  }
  return { reading, document: ANSWER_DOCUMENT, variables: { filter: filterOf(reading), first } };
}

function filterOf({ type, actor, recipient, item, status }: QuestionReading): EventFilter {
  return {
    types: [type],
    statuses: [status],
    ...(actor ? { actor: referenceTo(actor) } : {}),
    ...(recipient ? { recipient: referenceTo(recipient) } : {}),
    ...(item ? { item: item.name } : {}),
  };
}

/** A country means all that act for it; anything else itself. */
function referenceTo({ id }: NamedThing): EntityReference {
  const country = /^country:([A-Z]{3})$/.exec(id)?.[1];
  return country ? { country } : { id };
}

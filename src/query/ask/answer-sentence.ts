import type { StatusName } from '../../ontology/names.js';
import type { AnswerKind } from './interpretation.js';

/** What an answer holds, as far as a sentence tells it. */
export interface AnswerFacts {
  readonly kind: AnswerKind;
  readonly status: StatusName;
  /** Names of what was found, the first first: entities, pairs, events, days or numbers. */
  readonly found: readonly string[];
  /** How many there are in all. */
  readonly total: number;
  /** How many claims say it is not so, where the question asks whether it is. */
  readonly denied: number;
}

const NOTHING = 'No story in the graph says so.';
const MOST_NAMED = 5;

/** What a status makes of what is told. */
const STATUS_WORDS: Readonly<Record<StatusName, string>> = {
  ASSERTED: '',
  PLANNED: 'as planned',
  POSSIBLE: 'as possible',
  REQUESTED: 'as asked for',
  DENIED: 'as denied',
};

/** One sentence that answers the question. */
export function answerSentence({ kind, status, found, total, denied }: AnswerFacts): string {
  const as = STATUS_WORDS[status];
  const reported = as === '' ? '' : `, reported ${as}`;
  if (kind === 'YES_NO') return yesNoSentence(total, denied, status);
  if (kind === 'COUNT') return total === 0 ? NOTHING : `${total}${reported}.`;
  if (total === 0 || found.length === 0) return NOTHING;
  const named = found.slice(0, MOST_NAMED);
  const more = total - named.length;
  const list = listed(named);
  return more > 0 ? `${list}, and ${more} more${reported}.` : `${list}${reported}.`;
}

function yesNoSentence(total: number, denied: number, status: StatusName): string {
  const events = (n: number): string => (n === 1 ? 'one event' : `${n} events`);
  if (status !== 'ASSERTED')
    return total > 0 ? `Yes: stories tell of ${events(total)} ${STATUS_WORDS[status]}.` : NOTHING;
  if (total > 0 && denied > 0)
    return `Yes: stories tell of ${events(total)}; ${events(denied)} more ${denied === 1 ? 'is' : 'are'} denied.`;
  if (total > 0) return `Yes: stories tell of ${events(total)}.`;
  return denied > 0 ? `No: stories tell of ${events(denied)}, and only deny it.` : NOTHING;
}

/** The sentence for a question that was not read. */
export function unreadSentence(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length === 0
    ? 'The question names nothing that can be looked up.'
    : `I cannot read ${listed(quoted)}, so there is no answer.`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

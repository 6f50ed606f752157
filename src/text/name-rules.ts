import type { NameSpan, Token } from '../model/token.js';
import { hashText, normalisePhrase, type NameLists } from './name-lists.js';
import { maskOf } from './name-words.js';

type Word = Pick<Token, 'text'>;

const DEMONYMS = maskOf('demonym');
const NAMES_TOO = maskOf('country', 'region', 'organization');

/** Whether a span is the adjective or noun of a people, such as "Sri Lankan", which the gazetteer knows and no name is. */
export function isDemonym(span: NameSpan, tokens: readonly Word[], lists: NameLists): boolean {
  if (span.label === 'PER') return false;
  const mask = lists.find(hashText(normalisePhrase(readText(span, tokens))));
  return (mask & DEMONYMS) !== 0 && (mask & NAMES_TOO) === 0;
}

/**
 * The names of a story, each text under the one label it has most often; a surname alone that a full name of a person
 * in the story ends with is a person.
 */
export function agreeOnLabels(names: readonly NameSpan[], tokens: readonly Word[]): NameSpan[] {
  const votes = new Map<string, Map<NameSpan['label'], number>>();
  const vote = (text: string, label: NameSpan['label'], weight: number): void => {
    const labels = votes.get(text) ?? new Map<NameSpan['label'], number>();
    votes.set(text, labels.set(label, (labels.get(label) ?? 0) + weight));
  };
  for (const name of names) {
    vote(readText(name, tokens), name.label, 1);
    const isFullName = name.label === 'PER' && name.lastToken - name.firstToken > 1;
    if (isFullName) vote(tokens[name.lastToken - 1]?.text ?? '', 'PER', 1);
  }
  return names.map((name) => {
    const [first, ...rest] = votes.get(readText(name, tokens)) ?? [];
    if (!first) return name;
    const [label] = rest.reduce((best, next) => (next[1] > best[1] ? next : best), first);
    return { ...name, label };
  });
}

function readText({ firstToken, lastToken }: NameSpan, tokens: readonly Word[]): string {
  return tokens
    .slice(firstToken, lastToken)
    .map((token) => token.text)
    .join(' ');
}

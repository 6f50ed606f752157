/** What an explanation holds, as far as a sentence tells it. */
export interface ExplanationFacts {
  /** Events that are the edge. */
  readonly events: number;
  /** Claims in which both have a part, but that are not the edge. */
  readonly claims: number;
  /** Stories that mention both, and how many of them were read. */
  readonly stories: number;
  readonly read: number;
  /** Sentences of these that mention both, and notes on rules that nearly fired there. */
  readonly coMentions: number;
  readonly nearMisses: number;
}

/** Why there is no edge, or that there is one, in a few plain sentences. */
export function explainSentence(facts: ExplanationFacts): string {
  const { events, claims, stories, read, coMentions, nearMisses } = facts;
  if (events > 0) return `There is such an edge: ${counted(events, 'event')}.`;
  if (stories === 0) return 'There is no such edge: no story mentions both.';
  const readPart =
    read === stories
      ? counted(stories, 'story mentions both', 'stories mention both')
      : `${counted(stories, 'story mentions both', 'stories mention both')}, of which ${read} ${read === 1 ? 'was' : 'were'} read`;
  const inSentences =
    coMentions === 0
      ? 'No sentence read mentions both.'
      : `${counted(coMentions, 'sentence mentions both', 'sentences mention both')}; ${nearMisses === 0 ? 'no rule came near there' : `rules came near there ${counted(nearMisses, 'time')}`}.`;
  const beside =
    claims === 0
      ? 'No claim has a part for both.'
      : `${counted(claims, 'claim has', 'claims have')} a part for both, but not as asked.`;
  return `There is no such edge. ${beside} ${readPart}. ${inSentences}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

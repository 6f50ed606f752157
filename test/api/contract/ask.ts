import { expect, it } from 'vitest';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { ask, askData } from '../sample-api.js';

interface AnswerData {
  readonly kind: string | null;
  readonly sentence: string;
  readonly operation: string | null;
  readonly count: number | null;
  readonly yes: boolean | null;
  readonly unread: readonly { readonly text: string; readonly start: number; readonly hint: string | null }[];
  readonly understood: readonly { readonly text: string; readonly as: string }[];
  readonly nearest: readonly string[];
  readonly evidence: readonly object[];
  readonly dyads: Rows | null;
  readonly parties: Rows | null;
  readonly events: Rows | null;
  readonly denied: Rows | null;
}

interface Rows {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: object }[];
}

const LISTS = `
  dyads { totalCount edges { node { type actor { id name type } recipient { id name type } items events reports sources first last } } }
  parties { totalCount edges { node { entity { id name type } events reports sources first last } } }
  events { totalCount edges { node { id type status reports } } }
  denied { totalCount edges { node { id type status reports } } }`;

/** What the API must answer to questions in English. */
export function describeAsk(open: () => GraphStore): void {
  const answerTo = async (question: string, first: number | null = null) => {
    const { ask: answer } = await askData<{ readonly ask: AnswerData }>(
      open(),
      `query ($question: String!, $first: Int) { ask(question: $question, first: $first) {
        kind sentence operation count yes nearest unread { text start hint } understood { text start end as }
        evidence(first: 2) { quote story { id } } ${LISTS} } }`,
      { question, first },
    );
    return answer;
  };

  const ANSWERED: readonly (readonly [string, string, string])[] = [
    ['Who supplied rifles to Brazil?', 'ENTITIES', 'Netherlands.'],
    ['Who supplied weapons to whom?', 'DYADS', 'Netherlands → Brazil.'],
    ['What did Holland supply to Brazil?', 'ENTITIES', 'rifles and missiles.'],
    ['To whom did the Netherlands send missiles?', 'ENTITIES', 'Brazil.'],
    ['By whom was Brazil supplied with rifles?', 'ENTITIES', 'Netherlands.'],
    ['Which companies supplied rifles to Brazil?', 'ENTITIES', 'No story in the graph says so.'],
    ['Who asked Norway for missiles?', 'ENTITIES', 'Chile, reported as asked for.'],
    ['Who denied supplying rifles to Norway?', 'ENTITIES', 'Chile, reported as denied.'],
    ['Who met Norway?', 'ENTITIES', 'Chile.'],
    ['Did Norway meet Chile?', 'YES_NO', 'Yes: stories tell of one event.'],
    ['Did Chile meet Norway in 2030?', 'YES_NO', 'No story in the graph says so.'],
    ['Did Chile supply rifles to Norway?', 'YES_NO', 'No: stories tell of one event, and only deny it.'],
    ['When did Norway meet Chile?', 'DATES', '2031-05-01.'],
    ['Where did Norway meet Chile?', 'PLACES', 'Oslo.'],
    ['In which countries did Norway meet Chile?', 'PLACES', 'Norway.'],
    ['How many times did Norway meet Chile?', 'COUNT', '1.'],
    ['How many countries supplied weapons to Brazil?', 'COUNT', '1.'],
    ['What happened between Norway and Chile?', 'EVENTS', '2 events.'],
    ['Top two suppliers of weapons', 'ENTITIES', 'Netherlands.'],
    ['According to North Post, who supplied Brazil with weapons?', 'ENTITIES', 'Netherlands.'],
    ['Who supplied weapons to Brazil since 2032?', 'ENTITIES', 'No story in the graph says so.'],
    ['Whom did the Red Front attack?', 'ENTITIES', 'Ada Vik.'],
    ['Who met countries that asked Norway for missiles?', 'ENTITIES', 'Norway.'],
  ];

  it.each(ANSWERED)('answers “%s”', async (question, kind, sentence) => {
    const answer = await answerTo(question);
    expect(answer.unread).toEqual([]);
    expect([answer.kind, answer.sentence]).toEqual([kind, sentence]);
    expect(answer.evidence.length > 0 || /^No/.test(sentence)).toBe(true);
  });

  it.each(ANSWERED.map(([question]) => question))(
    'shows the operation that answers “%s”',
    async (question) => {
      const answer = await answerTo(question);
      const { data, errors } = await ask(open(), answer.operation ?? '');
      expect(errors).toBeUndefined();
      for (const [name, list] of Object.entries(data as Record<string, Rows>)) {
        const given = answer[name as 'dyads' | 'parties' | 'events' | 'denied'];
        expect(list.totalCount, name).toBe(given?.totalCount);
        expect(list.edges, name).toMatchObject(given?.edges ?? []);
      }
    },
  );

  it.each([
    ['Why did Norway meet Chile?', ['Why'], null],
    ['Who secretly met Norway?', ['secretly'], null],
    ['Who attacked Mordor?', ['Mordor'], 'The graph knows nothing called "Mordor".'],
    [
      'According to Reuters, who met Norway?',
      ['Reuters'],
      'No story in the graph is published by "Reuters".',
    ],
    ['What is the weather?', ['weather'], null],
    ['Norway', ['Norway'], null],
  ])('says of “%s” which words it cannot read', async (question, words, hint) => {
    const answer = await answerTo(question);
    expect(answer.unread.map(({ text }) => text)).toEqual(words);
    expect(answer.unread[0]?.hint ?? null).toBe(hint);
    expect(answer.unread[0]?.start).toBe(question.indexOf(words[0] ?? ''));
    const { kind, operation, dyads, parties, events, count, yes, evidence } = answer;
    expect([kind, operation, dyads, parties, events, count, yes, evidence]).toEqual([
      ...Array.from({ length: 7 }, () => null),
      [],
    ]);
    for (const near of answer.nearest) expect((await answerTo(near)).unread).toEqual([]);
    expect(answer.nearest).not.toEqual([]);
  });

  it('says what each word was read as', async () => {
    const { understood } = await answerTo('Which countries supplied rifles to Brazil in March 2031?');
    expect(understood.map(({ text, as }) => `${text}: ${as}`)).toEqual([
      'Which: what is asked for',
      'countries: entity type COUNTRY',
      'supplied: event type ARMS_TRANSFER',
      'rifles: item: rifle',
      'Brazil: recipient: Brazil',
      'in March 2031: since 2031-03-01, until 2031-03-31',
    ]);
  });

  it('gives as many rows as are asked for', async () => {
    const answer = await answerTo('What did the Netherlands supply to Brazil?', 1);
    expect(answer.parties?.edges).toHaveLength(1);
    expect(answer.parties?.totalCount).toBe(2);
    expect(answer.operation).toContain('first: 1)');
  });

  it.each(['', ' '.repeat(3), 'a'.repeat(501)])(
    'refuses a question of no or too many words',
    async (question) => {
      const { errors } = await ask(open(), 'query ($q: String!) { ask(question: $q) { kind } }', {
        q: question,
      });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_FILTER');
    },
  );
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/extractor.js';
import type { GraphStore } from '../../src/graph/graph-store.js';
import { writeRecords } from '../../src/graph/write-records.js';
import { ask, askData } from './sample-api.js';

interface Explained {
  readonly found: boolean;
  readonly sentence: string;
  readonly events: { readonly totalCount: number };
  readonly claims: readonly { readonly reason: string; readonly claim: { readonly quote: string } }[];
  readonly claimCount: number;
  readonly storyCount: number;
  readonly storiesRead: number;
  readonly coMentions: readonly Quoted[];
  readonly coMentionCount: number;
  readonly nearMisses: readonly (Quoted & {
    readonly sentence: string;
    readonly type: string;
    readonly role: string | null;
    readonly reason: string;
  })[];
  readonly nearMissCount: number;
}

interface Quoted {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly story: { readonly text: string };
}

const MAYBE = 'Norway may sell ships to Peru.';
const PRONOUN = 'It asked Peru for copper last year.';
const ASKED = 'Peru has asked Norway for missiles.';
const DENIED = 'Norway denied that it had supplied rifles to Peru.';
const TANKS = 'Peru sold ten old tanks to Norway.';

const STORIES = [
  ['maybe', '2031-03-01', `${MAYBE} ${PRONOUN}`],
  ['asked', '2031-04-01', `${ASKED} The weather was mild. ${DENIED}`],
  ['tanks', '2031-05-01', TANKS],
  ['long', '2031-06-01', `Norway and Peru have coasts. ${'The sea was calm that day. '.repeat(400)}`],
  ['other', '2031-07-01', 'Sweden delivered rifles to Chile.'],
] as const;

const ALL = `found sentence events { totalCount } claimCount storyCount storiesRead coMentionCount nearMissCount
  claims { reason claim { quote } } coMentions { quote start end story { text } }
  nearMisses(first: 100) { quote start end sentence type role reason story { text } }`;

/** What `explain` must answer on every engine, on stories that are read as it reads them. */
export function describeExplain(engine: string, openEmpty: () => Promise<GraphStore>): void {
  describe(`explanations on ${engine}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmpty();
      const extractor = createExtractor();
      const rest = { title: null, publisher: null, url: null };
      await writeRecords(
        store,
        STORIES.map(([id, publishedAt, text]) => extractor.extract({ id, publishedAt, text, ...rest })),
      );
    }, 120_000);
    afterAll(() => store.close());

    const explain = async (actor: string, recipient: string, more = 'type: ARMS_TRANSFER') => {
      const { explain: explained } = await askData<{ readonly explain: Explained }>(
        store,
        `query ($actor: EntityRef!, $recipient: EntityRef!) {
          explain(actor: $actor, recipient: $recipient${more === '' ? '' : `, ${more}`}) { ${ALL} } }`,
        { actor: { name: actor }, recipient: { name: recipient } },
      );
      return explained;
    };
    const quotesOf = (quoted: readonly { readonly quote: string }[]) => quoted.map(({ quote }) => quote);

    it('gives the sentences that mention both, the latest story first', async () => {
      const { coMentions, coMentionCount, storyCount, storiesRead } = await explain('norway', 'Peru');
      expect(quotesOf(coMentions)).toEqual([TANKS, ASKED, DENIED, MAYBE, PRONOUN]);
      expect(coMentionCount).toBe(5);
      for (const { quote, start, end, story } of coMentions) expect(story.text.slice(start, end)).toBe(quote);
      // One story is too long to be read again.
      expect([storyCount, storiesRead]).toEqual([4, 3]);
    });

    it('gives the claims that are not the edge, the nearest first, and says why', async () => {
      const { found, claims, claimCount, events } = await explain('Norway', 'Peru');
      expect(found).toBe(false);
      expect(events.totalCount).toBe(0);
      expect(claims.map(({ reason, claim }) => `${claim.quote} ${reason}`)).toEqual(
        expect.arrayContaining([
          `${ASKED} is REQUESTED, not ASSERTED`,
          `${DENIED} is DENIED, not ASSERTED`,
          `${TANKS} has them the other way round`,
          `${PRONOUN} is of type REQUEST, not ARMS_TRANSFER`,
          `${ASKED} is of type REQUEST, not ARMS_TRANSFER; has them the other way round`,
        ]),
      );
      expect(claims.at(2)?.reason).toBe('has them the other way round');
      expect(claimCount).toBe(claims.length);
    });

    it('gives the rules that nearly fired in these sentences, and why they did not', async () => {
      const { nearMisses, nearMissCount } = await explain('Norway', 'Peru');
      expect(nearMissCount).toBe(nearMisses.length);
      expect(new Set(nearMisses.map(({ type }) => type))).toEqual(new Set(['ARMS_TRANSFER']));
      const missed = nearMisses.find(({ sentence, quote }) => sentence === MAYBE && quote === 'sell');
      expect(missed).toMatchObject({ role: 'item' });
      expect(missed?.reason).toContain('wanted item:weapon');
      for (const { quote, start, end, story } of nearMisses) expect(story.text.slice(start, end)).toBe(quote);
    });

    it('says so where there is such an edge after all', async () => {
      const { found, sentence, events, claims } = await explain('Peru', 'Norway');
      expect([found, events.totalCount]).toEqual([true, 1]);
      expect(sentence).toBe('There is such an edge: 1 event.');
      expect(quotesOf(claims.map(({ claim }) => claim))).not.toContain(TANKS);
    });

    it('takes any type where none is asked for', async () => {
      const { found, nearMisses } = await explain('Norway', 'Peru', '');
      expect(found).toBe(true);
      expect(new Set(nearMisses.map(({ type }) => type)).size).toBeGreaterThan(1);
    });

    it('reads as many stories as are asked for', async () => {
      const { storyCount, storiesRead, coMentions } = await explain('Norway', 'Peru', 'stories: 2');
      expect([storyCount, storiesRead]).toEqual([4, 1]);
      expect(quotesOf(coMentions)).toEqual([TANKS]);
    });

    it('says so where no story mentions both', async () => {
      const explained = await explain('Sweden', 'Peru');
      expect(explained.sentence).toBe('There is no such edge: no story mentions both.');
      expect([explained.claims, explained.coMentions, explained.nearMisses]).toEqual([[], [], []]);
    });

    it.each([
      ['{ name: "Norwey" }', 'NOT_FOUND', 'The graph knows nothing called "Norwey". Did you mean "Norway"?'],
      ['{ id: "country:XXX" }', 'NOT_FOUND', 'The graph knows no entity with the id "country:XXX".'],
      ['{ name: "Peru" }', 'BAD_FILTER', 'The actor and the recipient are one and the same entity.'],
      ['{ name: "Norway" }, stories: 21', 'BAD_FILTER', 'stories must be between 0 and 20, not 21.'],
    ])('refuses %s', async (actor, code, message) => {
      const { errors } = await ask(
        store,
        `{ explain(recipient: { name: "Peru" }, actor: ${actor}) { found } }`,
      );
      expect(errors).toMatchObject([{ message, extensions: { code } }]);
    });
  });
}

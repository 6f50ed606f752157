import { QueryError } from '../../common/errors.js';
import type { EventTypeName } from '../../ontology/names.js';
import { readClaimRow } from '../../query/claims.js';
import type { EntityTest } from '../../query/entity-reference.js';
import type { PartyReference } from '../../query/event-filter.js';
import { reasonsBeside } from '../../query/explain/claim-reasons.js';
import { explainSentence } from '../../query/explain/explain-sentence.js';
import {
  buildClaimCountBesideEdge,
  buildClaimsBesideEdge,
  buildCoMentionCount,
  buildCoMentioningStories,
  type AskedEdge,
} from '../../query/explain/explain-statements.js';
import { readStories, type EdgeSide, type StoriesRead } from '../../query/explain/read-stories.js';
import type { ClaimNode, EventNode } from '../../query/nodes.js';
import type { PageArguments } from '../../query/page.js';
import type { Connection } from '../connection/connection.js';
import { entityTestFor, readTotal, type ApiContext } from '../context.js';
import { connectEventsOf } from '../event/event-connection.js';

/** Which edge is meant, as it was asked. */
export interface ExplainQuestion {
  readonly actor: PartyReference;
  readonly recipient: PartyReference;
  readonly type: EventTypeName | null;
  /** How many stories to read again. */
  readonly stories: number;
}

/** A claim that is not the edge, and why. */
export interface ClaimBesideEdge {
  readonly claim: ClaimNode;
  readonly reasons: readonly string[];
}

/** Why there is no edge from one entity to another; each part is read when it is asked for. */
export class Explanation {
  private reading: Promise<StoriesRead> | null = null;

  constructor(
    private readonly context: ApiContext,
    private readonly question: ExplainQuestion,
    private readonly edge: AskedEdge,
    private readonly sides: readonly [EdgeSide, EdgeSide],
  ) {}

  async found(): Promise<boolean> {
    return (await (await this.events({ first: 0 })).totalCount) > 0;
  }

  events(page: PageArguments): Promise<Connection<EventNode>> {
    const { actor, recipient, type } = this.question;
    const filter = {
      actor,
      recipient,
      types: type === null ? null : [type],
      statuses: ['ASSERTED'] as const,
    };
    return connectEventsOf(this.context, filter, null, page);
  }

  async claims(first: number): Promise<readonly ClaimBesideEdge[]> {
    const { store, loaders } = this.context;
    const claims = (await store.read(buildClaimsBesideEdge(this.edge, first))).map(readClaimRow);
    const explained = claims.map(async (claim) => {
      const [event, participants] = await Promise.all([
        loaders.events.load(claim.eventId),
        loaders.participants.load(claim.eventId),
      ]);
      // What has gone since the claims were read is left out.
      return event
        ? [{ claim, reasons: reasonsBeside({ edge: this.edge, claim, event, participants }) }]
        : [];
    });
    return (await Promise.all(explained)).flat();
  }

  claimCount(): Promise<number> {
    return readTotal(this.context, buildClaimCountBesideEdge(this.edge));
  }

  storyCount(): Promise<number> {
    return readTotal(this.context, buildCoMentionCount(this.edge));
  }

  /** What the latest stories that mention both say, read again once. */
  read(): Promise<StoriesRead> {
    this.reading ??= this.readLatest();
    return this.reading;
  }

  async sentence(): Promise<string> {
    const [{ coMentions, nearMisses, read }, events, claims, stories] = await Promise.all([
      this.read(),
      this.events({ first: 0 }),
      this.claimCount(),
      this.storyCount(),
    ]);
    return explainSentence({
      events: await events.totalCount,
      claims,
      stories,
      read,
      coMentions: coMentions.length,
      nearMisses: nearMisses.length,
    });
  }

  private async readLatest(): Promise<StoriesRead> {
    const { store, loaders, life } = this.context;
    const statement = buildCoMentioningStories(this.edge, this.question.stories);
    const ids = (await store.read<{ id: string }>(statement)).map(({ id }) => id);
    const found = ids.map(async (id) => {
      const [story, written] = await Promise.all([loaders.stories.load(id), loaders.texts.load(id)]);
      return story && written ? [{ ...story, text: written.text }] : [];
    });
    return readStories((await Promise.all(found)).flat(), this.sides, this.edge.type, life.signal);
  }
}

/** The explanation of an edge. @throws QueryError NOT_FOUND for a name or id that the graph does not know, BAD_FILTER for one entity as both */
export async function explainEdge(context: ApiContext, question: ExplainQuestion): Promise<Explanation> {
  const [actor, recipient] = await Promise.all([
    sideOf(context, question.actor),
    sideOf(context, question.recipient),
  ]);
  const both = [...new Set([...(actor.test.ids ?? []), ...(recipient.test.ids ?? [])])];
  if (actor.test.ids && recipient.test.ids && both.length === 1)
    throw new QueryError('BAD_FILTER', 'The actor and the recipient are one and the same entity.');
  const edge = { actor: actor.test, recipient: recipient.test, type: question.type };
  return new Explanation(context, question, edge, [actor, recipient]);
}

async function sideOf(context: ApiContext, reference: PartyReference): Promise<EdgeSide> {
  const test = await entityTestFor(context, reference);
  const known = await knownOf(context, test);
  if (reference.id != null && test.ids?.length && known.length === 0)
    throw new QueryError('NOT_FOUND', `The graph knows no entity with the id "${reference.id}".`);
  return { test, known };
}

async function knownOf({ loaders }: ApiContext, { ids }: EntityTest): Promise<EdgeSide['known']> {
  const found = await Promise.all((ids ?? []).map((id) => loaders.entities.load(id)));
  return found.filter((entity) => entity !== null);
}

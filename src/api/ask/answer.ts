import { readClaimRow } from '../../query/claims.js';
import type { AskedQuestion } from '../../query/ask/answer-question.js';
import { answerSentence, unreadSentence } from '../../query/ask/answer-sentence.js';
import type { Interpretation } from '../../query/ask/interpretation.js';
import { dateOrderOf, deniedFilter, operationOf, partyOrderOf, rowsOf } from '../../query/ask/operation.js';
import type { EventQuantity } from '../../graph/event-summary.js';
import { buildFilterEvidence } from '../../query/ask/statements.js';
import type { ClaimNode, DyadRow, EventNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import type { Connection } from '../connection/connection.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { connectDyads } from '../dyad/dyad-connection.js';
import { connectEventsOf } from '../event/event-connection.js';
import { connectParties, type TestedParty } from '../party/party-connection.js';

/** A number that answers, and the event that carries it. */
export interface AnsweredQuantity {
  readonly event: EventNode;
  readonly quantity: EventQuantity;
}

/** What the graph says to a question; each part is read when it is asked for. */
export class Answer {
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(
    private readonly context: ApiContext,
    private readonly asked: AskedQuestion,
    private readonly first: number | null,
  ) {}

  get question(): string {
    return this.asked.question;
  }

  get understood(): AskedQuestion['understood'] {
    return this.asked.understood;
  }

  get unread(): AskedQuestion['unread'] {
    return this.asked.unread;
  }

  get nearest(): readonly string[] {
    return this.asked.nearest;
  }

  get kind(): Interpretation['kind'] | null {
    return this.asked.interpretation?.kind ?? null;
  }

  get operation(): string | null {
    const { interpretation } = this.asked;
    return interpretation && operationOf(interpretation, this.first);
  }

  dyads(): Promise<Connection<DyadRow> | null> {
    return this.when(['DYADS'], 'dyads', ({ filter, first }) =>
      connectDyads(this.context, filter, null, { first }),
    );
  }

  parties(): Promise<Connection<TestedParty> | null> {
    return this.when(['ENTITIES', 'PLACES', 'COUNT'], 'parties', async (one) =>
      one.side === null
        ? null
        : connectParties(this.context, one.side, one.filter, partyOrderOf(one), { first: one.first }),
    );
  }

  events(): Promise<Connection<EventNode> | null> {
    const kinds = ['EVENTS', 'DATES', 'YES_NO', 'QUANTITIES', 'COUNT'] as const;
    return this.when(kinds, 'events', async (one) => (one.side === null ? this.eventsOf(one) : null));
  }

  denied(): Promise<Connection<EventNode> | null> {
    return this.when(['YES_NO'], 'denied', async (one) =>
      one.filter.statuses ? null : this.eventsOf({ ...one, filter: deniedFilter(one.filter) }),
    );
  }

  async count(): Promise<number | null> {
    if (this.kind !== 'COUNT') return null;
    const list = (await this.events()) ?? (await this.parties());
    return list?.totalCount ?? null;
  }

  /** True where a story says so, false where stories only deny it, null where none speaks of it. */
  async yes(): Promise<boolean | null> {
    const events = this.kind === 'YES_NO' ? await this.events() : null;
    if (!events) return null;
    if ((await events.totalCount) > 0) return true;
    const denied = await this.denied();
    return denied && (await denied.totalCount) > 0 ? false : null;
  }

  async quantities(): Promise<readonly AnsweredQuantity[] | null> {
    const measure = this.asked.interpretation?.measure;
    const events = measure == null ? null : await this.events();
    if (!events) return null;
    return (await events.edges).flatMap(({ node: event }) =>
      event.quantities.filter((one) => one.of === measure).map((quantity) => ({ event, quantity })),
    );
  }

  async evidence(first: number): Promise<readonly ClaimNode[]> {
    const { interpretation } = this.asked;
    if (!interpretation) return [];
    const test = await eventTestFor(this.context, interpretation.filter);
    return (await this.context.store.read(buildFilterEvidence(test, checkSize('first', first)))).map(
      readClaimRow,
    );
  }

  async sentence(): Promise<string> {
    const { interpretation, unread } = this.asked;
    if (!interpretation) return unreadSentence(unread.map(({ text }) => text));
    const denied = await this.denied();
    const [found, total] = await this.found(interpretation);
    return answerSentence({
      kind: interpretation.kind,
      status: interpretation.filter.statuses?.[0] ?? 'ASSERTED',
      found,
      total,
      denied: denied ? await denied.totalCount : 0,
    });
  }

  /** What stands in the answer by name, and how many there are. */
  private async found({ kind }: Interpretation): Promise<readonly [readonly string[], number]> {
    const nameOf = async (id: string) => (await this.context.loaders.entities.load(id))?.name ?? id;
    const dyads = await this.dyads();
    if (dyads) {
      const pairs = (await dyads.edges).map(
        async ({ node }) => `${await nameOf(node.actorId)} → ${await nameOf(node.recipientId)}`,
      );
      return [await Promise.all(pairs), await dyads.totalCount];
    }
    const parties = await this.parties();
    if (parties) {
      const names = (await parties.edges).map(({ node }) => nameOf(node.entityId));
      return [await Promise.all(names), await parties.totalCount];
    }
    if (kind === 'QUANTITIES') {
      const numbers = ((await this.quantities()) ?? []).map(({ quantity }) => describeQuantity(quantity));
      return [[...new Set(numbers)], new Set(numbers).size];
    }
    const events = await this.events();
    if (!events) return [[], 0];
    const total = await events.totalCount;
    if (kind !== 'DATES')
      return [total === 0 ? [] : [total === 1 ? 'One event' : `${total} events`], Math.min(total, 1)];
    const days = (await events.edges).flatMap(({ node }) => node.time?.start ?? []);
    return [[...new Set(days)], new Set(days).size];
  }

  private eventsOf(one: Interpretation): Promise<Connection<EventNode>> {
    const orderBy = [{ field: 'DATE', direction: dateOrderOf(one) } as const];
    return connectEventsOf(this.context, one.filter, orderBy, { first: rowsOf(one, this.first) });
  }

  /** What an answer of one of these kinds holds, read once. */
  private when<T>(
    kinds: readonly Interpretation['kind'][],
    name: string,
    read: (interpretation: Interpretation & { readonly first: number }) => Promise<T>,
  ): Promise<T | null> {
    const { interpretation } = this.asked;
    if (!interpretation || !kinds.includes(interpretation.kind)) return Promise.resolve(null);
    const kept = this.kept.get(name) as Promise<T> | undefined;
    const list = kept ?? read({ ...interpretation, first: rowsOf(interpretation, this.first) });
    this.kept.set(name, list);
    return list;
  }
}

const QUALIFIER_WORDS: Readonly<Record<EventQuantity['qualifier'], string>> = {
  EXACTLY: '',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
  ABOUT: 'about ',
  UP_TO: 'up to ',
};

function describeQuantity({ value, unit, qualifier }: EventQuantity): string {
  return `${QUALIFIER_WORDS[qualifier]}${value.toLocaleString('en')}${unit === null ? '' : ` ${unit}`}`;
}

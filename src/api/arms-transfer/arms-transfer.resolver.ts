import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { StatusName } from '../../ontology/names.js';
import type { ArmsTransferRow } from '../../query/arms-rows.js';
import type { ClaimNode, EntityNode } from '../../query/nodes.js';
import { checkSize } from '../../query/page.js';
import { connectClaimsOfEvent } from '../claim/claim-connection.js';
import { ClaimConnectionType, ClaimType } from '../claim/claim.type.js';
import { ForwardPageArgs } from '../connection/page.args.js';
import type { ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventStatusEnum } from '../enums.js';
import { EventOrderInput } from '../event/event.input.js';
import { pageCost } from '../limits/complexity.js';
import { connectArmsTransfers } from './arms-transfer-connection.js';
import { ArmsTransferFilterInput, armsTransferFilterOf } from './arms-transfer.input.js';
import { ArmsTransferConnectionType, ArmsTransferType } from './arms-transfer.type.js';

@Resolver(() => ArmsTransferType)
export class ArmsTransferResolver {
  @Query(() => ArmsTransferConnectionType, {
    complexity: pageCost,
    description:
      'Who supplied which arms to whom, one row for each supplier, recipient and item of an event; the latest first.',
  })
  armsTransfers(
    @Ctx() context: ApiContext,
    @Arg('filter', () => ArmsTransferFilterInput, {
      nullable: true,
      description: 'Which are meant; all that are asserted when left out.',
    })
    filter: ArmsTransferFilterInput | null | undefined,
    @Arg('orderBy', () => [EventOrderInput], {
      nullable: true,
      description: 'What to sort by; rows of one event stand together.',
    })
    orderBy: EventOrderInput[] | null | undefined,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
  ) {
    return connectArmsTransfers(context, armsTransferFilterOf(filter), orderBy, args);
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description: 'Whom or what they pass through: the first of intermediaries.',
  })
  intermediary(@Root() { intermediaries }: ArmsTransferRow): EntityNode | null {
    return intermediaries[0] ?? null;
  }

  @FieldResolver(() => EventStatusEnum, { description: "The strongest of the claims' statuses." })
  status(@Root() { event }: ArmsTransferRow): StatusName {
    return event.status;
  }

  @FieldResolver(() => [EventStatusEnum], { description: 'Every status that a claim has, strongest first.' })
  statuses(@Root() { event }: ArmsTransferRow): readonly StatusName[] {
    return event.statuses;
  }

  @FieldResolver(() => Int, { description: 'Stories that report the event.' })
  reports(@Root() { event }: ArmsTransferRow): number {
    return event.reports;
  }

  @FieldResolver(() => Int, { description: 'Independent sources among them, as for an event.' })
  sources(@Root() { event }: ArmsTransferRow): number {
    return event.sources;
  }

  @FieldResolver(() => Float, { description: 'Between 0 and 1, as for an event.' })
  confidence(@Root() { event }: ArmsTransferRow): number {
    return event.confidence;
  }

  @FieldResolver(() => [ClaimType], {
    complexity: ({ args, childComplexity }) => 1 + Number(args['first']) * childComplexity,
    description: 'Claims about the event: those that commit to most first, then the surest.',
  })
  evidence(
    @Root() { evidence }: ArmsTransferRow,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): readonly ClaimNode[] {
    return evidence.slice(0, checkSize('first', first ?? 3));
  }

  @FieldResolver(() => ClaimConnectionType, {
    complexity: pageCost,
    description: 'All that stories say of the event, the firmest first.',
  })
  claims(
    @Root() { event }: ArmsTransferRow,
    @Ctx() context: ApiContext,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ) {
    return connectClaimsOfEvent(context, event.id, page);
  }
}

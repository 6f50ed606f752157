import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { QueryError } from '../../common/errors.js';
import { correct, withdraw } from '../../graph/correct.js';
import { buildCorrections, readCorrectionRow } from '../../query/corrections.js';
import type { EventNode } from '../../query/nodes.js';
import { Role } from '../access/role.js';
import type { ApiContext } from '../context.js';
import { EventNodeType } from '../event/event.type.js';
import { listCost } from '../limits/complexity.js';
import { Loaders } from '../loaders.js';
import { findNode } from '../node/find-node.js';
import { checkWhy } from './check-why.js';
import { correctionTextOf, correctionTypeOf } from './correction-text.js';
import {
  CorrectEventPayload,
  CorrectionType,
  EventCorrectionInput,
  ExtractedEventType,
  WithdrawCorrectionPayload,
} from './correction.type.js';

@Resolver(() => EventNodeType)
export class CorrectionResolver {
  @FieldResolver(() => [CorrectionType], {
    complexity: listCost(1),
    description: 'What people have said of it, the earliest first; each stands above those before it.',
  })
  async corrections(
    @Root() event: EventNode,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly CorrectionType[]> {
    const found = await loaders.lists('corrections', buildCorrections, readCorrectionRow).load(event.id);
    return found.map(correctionTypeOf);
  }

  @FieldResolver(() => Boolean, {
    description: 'True when a person says that it did not happen or was misread.',
  })
  retracted(@Root() event: EventNode): boolean {
    return event.retracted;
  }

  @FieldResolver(() => ExtractedEventType, {
    nullable: true,
    description: 'What its claims give, where people have corrected it; null where nobody has.',
  })
  async extracted(
    @Root() { extracted }: EventNode,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ExtractedEventType | null> {
    if (extracted === null) return null;
    const { roles, ...event } = extracted;
    const participants = roles.map(async ({ role, entityId }) => ({
      role,
      entity: await loaders.entities.load(entityId),
    }));
    return { ...event, participants: await Promise.all(participants) };
  }

  @Authorized(Role.Editor)
  @Mutation(() => CorrectEventPayload, {
    description:
      'Corrects an event (role editor): what is said here stands above the stories, through later imports too, until it is withdrawn. The same correction again changes nothing.',
  })
  async correctEvent(
    @Ctx() { store, loaders, live, viewer }: ApiContext,
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
    @Arg('correction', () => EventCorrectionInput, { description: 'What is so.' })
    input: EventCorrectionInput,
    @Arg('why', () => String, { description: 'In your words, for whoever asks later.' }) why: string,
  ): Promise<CorrectEventPayload> {
    const event = await findNode(loaders.events, 'event', id);
    if (event === null) throw new QueryError('NOT_FOUND', `the graph holds no event "${id.slice(0, 100)}"`);
    const says = correctionTextOf(event.type, input);
    const said = { by: viewer.name, at: new Date().toISOString(), why: checkWhy(why), says };
    const correction = await correct(store, event.id, said);
    live.watch.poke();
    const now = await new Loaders(store).events.load(event.id);
    return { event: now ?? event, correction: correctionTypeOf(correction) };
  }

  @Authorized(Role.Editor)
  @Mutation(() => WithdrawCorrectionPayload, {
    description: 'Takes a correction back (role editor): the event is as if it had never been said.',
  })
  async withdrawCorrection(
    @Ctx() { store, live }: ApiContext,
    @Arg('id', () => ID, { description: 'The id of the correction.' }) id: string,
  ): Promise<WithdrawCorrectionPayload> {
    const { correction, eventId } = await withdraw(store, id);
    live.watch.poke();
    const event = eventId === null ? null : await new Loaders(store).events.load(eventId);
    return { event, correction: correctionTypeOf(correction) };
  }
}

import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ROLE_FUNCTIONS } from '../../ontology/names.js';
import type { ClaimNode, EntityNode, ParticipantNode } from '../../query/nodes.js';
import { checkSize, readPage } from '../../query/page.js';
import { buildClaimsOfEvents, CLAIMS_OF_EVENT, readClaimRow } from '../../query/claims.js';
import { LONGEST_PATH, readPaths, type PathStep } from '../../query/paths.js';
import { ClaimType } from '../claim/claim.type.js';
import { eventTestFor, type ApiContext } from '../context.js';
import { EntityInterface } from '../entity/entity.type.js';
import { EventFilterInput, eventFilterOf } from '../event/event.input.js';
import { listCost, sizeCost } from '../limits/complexity.js';
import { PathStepType, PathType, StepDirectionEnum, type StepDirection } from './path.type.js';

const DEFAULT_LENGTH = 4;
const DEFAULT_PATHS = 5;

/** A way, and the entities through which none was looked for. */
interface PathAnswer {
  readonly steps: readonly PathStep[];
  readonly passedBy: readonly string[];
}

@Resolver(() => PathType)
export class PathResolver {
  @Query(() => [PathType], {
    complexity: sizeCost,
    description:
      'Ways from one entity to another by events in which both ends of each step have a part: shortest first, then those of most events step by step. What too many stories mention is not gone through; the answer then says so in `passedBy` and in its extensions (`notes`).',
  })
  async paths(
    @Ctx() context: ApiContext,
    @Arg('from', () => ID, { description: 'The id of the entity where they begin.' }) from: string,
    @Arg('to', () => ID, { description: 'The id of the entity where they end.' }) to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_LENGTH,
      description: `How many events they may go by: up to ${LONGEST_PATH}.`,
    })
    maxLength: number | null,
    @Arg('filter', () => EventFilterInput, {
      nullable: true,
      description: 'The events that they may go by: all that are asserted when left out.',
    })
    filter: EventFilterInput | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PATHS,
      description: 'How many: up to 100.',
    })
    first: number | null,
  ): Promise<readonly PathAnswer[]> {
    const test = await eventTestFor(context, eventFilterOf(filter));
    const { paths, passedBy } = await readPaths(context, {
      from,
      to,
      maxLength: maxLength ?? DEFAULT_LENGTH,
      first: first ?? DEFAULT_PATHS,
      test,
    });
    if (passedBy.length > 0) context.notes.push(noteOf(from, to, passedBy));
    return paths.map((steps) => ({ steps, passedBy }));
  }

  @FieldResolver(() => Int, { description: 'How many events it goes by.' })
  length(@Root() { steps }: PathAnswer): number {
    return steps.length;
  }

  @FieldResolver(() => [PathStepType], { complexity: listCost(3), description: 'Its steps, in order.' })
  steps(@Root() { steps }: PathAnswer): readonly PathStep[] {
    return steps;
  }

  @FieldResolver(() => [EntityInterface], {
    complexity: listCost(3),
    description:
      'Entities that too many stories mention for ways through them to be looked for, the first twenty; empty when the list holds the shortest ways of all.',
  })
  async passedBy(
    @Root() { passedBy }: PathAnswer,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly EntityNode[]> {
    const found = await Promise.all(passedBy.slice(0, 20).map((id) => loaders.entities.load(id)));
    return found.filter((entity) => entity !== null);
  }
}

@Resolver(() => PathStepType)
export class PathStepResolver {
  @FieldResolver(() => EntityInterface, { description: 'Where the step begins.' })
  from(@Root() { fromId }: PathStep, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(fromId);
  }

  @FieldResolver(() => EntityInterface, { description: 'Where the step ends.' })
  to(@Root() { toId }: PathStep, @Ctx() { loaders }: ApiContext): Promise<EntityNode | null> {
    return loaders.entities.load(toId);
  }

  @FieldResolver(() => String, { description: "The event type's own name of the role that `from` plays." })
  async role(@Root() step: PathStep, @Ctx() context: ApiContext): Promise<string | undefined> {
    return (await partOf(step.fromId, step, context))?.role;
  }

  @FieldResolver(() => String, { description: "The event type's own name of the role that `to` plays." })
  async toRole(@Root() step: PathStep, @Ctx() context: ApiContext): Promise<string | undefined> {
    return (await partOf(step.toId, step, context))?.role;
  }

  @FieldResolver(() => StepDirectionEnum, { description: 'Who does it.' })
  async direction(@Root() step: PathStep, @Ctx() context: ApiContext): Promise<StepDirection> {
    const [from, to] = await Promise.all([
      partOf(step.fromId, step, context),
      partOf(step.toId, step, context),
    ]);
    const [acts, isActedBy] = [from?.function === 'actor', to?.function === 'actor'];
    if (acts && isActedBy) return 'MUTUAL';
    return acts ? 'FORWARD' : isActedBy ? 'BACKWARD' : 'BESIDE';
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description: 'Claims about the event: those that commit to most first, then the surest.',
  })
  async evidence(
    @Root() { event }: PathStep,
    @Ctx() { loaders }: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ): Promise<readonly ClaimNode[]> {
    const page = readPage('claims of events', CLAIMS_OF_EVENT, { first: checkSize('first', first ?? 3) });
    const build = (ids: readonly string[]) => buildClaimsOfEvents(ids, page);
    const { edges } = await loaders.pages('claims', page, build, readClaimRow).load(event.id);
    return edges.map(({ node }) => node);
  }
}

/** The part of an entity in the event of a step; of several the one whose function stands first. */
async function partOf(
  entityId: string,
  { event }: PathStep,
  { loaders }: ApiContext,
): Promise<ParticipantNode | undefined> {
  const parts = (await loaders.participants.load(event.id)).filter(({ entity }) => entity.id === entityId);
  const rankOf = (part: ParticipantNode) => ROLE_FUNCTIONS.indexOf(part.function);
  return parts.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

function noteOf(from: string, to: string, passedBy: readonly string[]): string {
  const named = passedBy.slice(0, 5).join(', ');
  const more = passedBy.length > 5 ? ` and ${passedBy.length - 5} more` : '';
  return `paths from ${from} to ${to}: ways through ${named}${more} were not looked for, since too many stories mention them; there may be shorter ones.`;
}

import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { GraphError } from '../../common/errors.js';
import { mergeTwo, unmerge } from '../../graph/decide-identity.js';
import type { MergeKind } from '../../graph/merge-rows.js';
import { Role } from '../access/role.js';
import { checkWhy } from '../correction/check-why.js';
import type { ApiContext } from '../context.js';
import { Loaders } from '../loaders.js';
import { MergeEntitiesPayload, MergeEventsPayload, mergeTypeOf, UnmergePayload } from './merge.type.js';

/** Merges that an answer lists. */
const MOST_MERGES = 1_000;

const WHY = 'In your words, for whoever asks later.';

@Resolver()
export class IdentityResolver {
  @Authorized(Role.Editor)
  @Mutation(() => MergeEventsPayload, {
    description:
      'Makes two events one (role editor), which stays so whatever is imported later; two that are one already are left so.',
  })
  async mergeEvents(
    @Ctx() context: ApiContext,
    @Arg('a', () => ID, { description: 'An event.' }) a: string,
    @Arg('b', () => ID, { description: 'Another one.' }) b: string,
    @Arg('why', () => String, { description: WHY }) why: string,
  ): Promise<MergeEventsPayload> {
    const { intoId, merges } = await merge(context, 'EVENT', a, b, why);
    return { event: present(await new Loaders(context.store).events.load(intoId), a), merges };
  }

  @Authorized(Role.Editor)
  @Mutation(() => MergeEntitiesPayload, {
    description:
      'Makes two entities one (role editor), which stays so whatever is imported later; two that are one already are left so.',
  })
  async mergeEntities(
    @Ctx() context: ApiContext,
    @Arg('a', () => ID, { description: 'An entity.' }) a: string,
    @Arg('b', () => ID, { description: 'Another one.' }) b: string,
    @Arg('why', () => String, { description: WHY }) why: string,
  ): Promise<MergeEntitiesPayload> {
    const { intoId, merges } = await merge(context, 'ENTITY', a, b, why);
    return { entity: present(await new Loaders(context.store).entities.load(intoId), a), merges };
  }

  @Authorized(Role.Editor)
  @Mutation(() => UnmergePayload, {
    description:
      'Undoes a merge (role editor): what a person made one is as before, what the rule made one stays apart from now on.',
  })
  async unmerge(
    @Ctx() { store, live }: ApiContext,
    @Arg('merge', () => ID, { description: 'The id of the merge.' }) mergeId: string,
    @Arg('why', () => String, { defaultValue: '', description: WHY }) why: string,
  ): Promise<UnmergePayload> {
    const { merge: undone, ids } = await unmerge(store, mergeId, checkWhy(why));
    live.watch.poke();
    const loaders = new Loaders(store);
    const distinct = [...new Set(ids)];
    const isEvent = undone.kind === 'EVENT';
    const events = await Promise.all(isEvent ? distinct.map((id) => loaders.events.load(id)) : []);
    const entities = await Promise.all(isEvent ? [] : distinct.map((id) => loaders.entities.load(id)));
    return {
      merge: mergeTypeOf(undone),
      events: events.filter((event) => event !== null),
      entities: entities.filter((entity) => entity !== null),
    };
  }
}

function present<Node>(node: Node | null, id: string): Node {
  if (node === null) throw new GraphError('NOT_FOUND', `the graph holds no "${id.slice(0, 100)}"`);
  return node;
}

async function merge({ store, live }: ApiContext, kind: MergeKind, a: string, b: string, why: string) {
  const isEvent = (id: string): boolean => id.startsWith('event:');
  const stranger = [a, b].find((id) => isEvent(id) !== (kind === 'EVENT'));
  if (stranger !== undefined)
    throw new GraphError('NOT_FOUND', `"${stranger.slice(0, 100)}" is no id of an ${kind.toLowerCase()}`);
  const merges = await mergeTwo(store, a, b, checkWhy(why));
  live.watch.poke();
  const intoId = merges[0]?.intoId ?? a;
  return { intoId, merges: merges.slice(0, MOST_MERGES).map(mergeTypeOf) };
}

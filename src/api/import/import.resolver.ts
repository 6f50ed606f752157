import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { QueryError } from '../../common/errors.js';
import { forgetStories } from '../../graph/forget-stories.js';
import type { ImportJob } from '../../importer/import-desk.js';
import { Role } from '../access/role.js';
import type { ApiContext } from '../context.js';
import { refusal } from '../errors/refusal.js';
import { graphIdsOf } from '../node/global-id.js';
import { ImportType, StoryInput } from './import.type.js';

/** Stories of one import. */
const MOST_STORIES = 1_000;
/** Milliseconds for which an import is waited for. */
const PATIENCE_MS = 10_000;

@ObjectType('ForgetStoryPayload', { description: 'What came of forgetting a story.' })
class ForgetStoryPayload {
  @Field(() => ID, { description: 'The id that was given.' })
  readonly id!: string;

  @Field(() => Boolean, { description: 'False when the graph held no such story.' })
  readonly forgotten!: boolean;
}

@Resolver()
export class ImportResolver {
  @Authorized(Role.Admin)
  @Mutation(() => ImportType, {
    description:
      'Takes stories in (role admin), up to 1,000 at once. Sending one again changes nothing; one that fails is told of and the others go on. Answers when all are in, or after 10 seconds with an import that goes on: `importProgress` tells of it.',
  })
  async importStories(
    @Ctx() { live }: ApiContext,
    @Arg('stories', () => [StoryInput], { description: 'What to take in.' }) stories: StoryInput[],
  ): Promise<ImportType> {
    if (stories.length > MOST_STORIES)
      throw new QueryError(
        'BAD_FILTER',
        `${stories.length} stories are too many for one import; the most is ${MOST_STORIES}.`,
      );
    const job = live.imports.begin(stories);
    if (job === null) throw refusal('TOO_MANY_IMPORTS', 'Too many imports wait for their turn.');
    return new ImportType(await live.imports.settle(job, PATIENCE_MS));
  }

  @Authorized(Role.Admin)
  @Mutation(() => ForgetStoryPayload, {
    description:
      'Removes a story and what nothing else supports (role admin): the graph is then as if it had never seen it. Forgetting it again changes nothing.',
  })
  async forgetStory(
    @Ctx() { store, live }: ApiContext,
    @Arg('id', () => ID, { description: 'As an answer gave it, or its own.' }) id: string,
  ): Promise<ForgetStoryPayload> {
    const { forgotten } = await forgetStories(store, graphIdsOf('story', id));
    live.watch.poke();
    return { id, forgotten: forgotten.length > 0 };
  }

  @Authorized(Role.Admin)
  @Subscription(() => ImportType, {
    description:
      'How an import goes on (role admin): as it is now, then at each change, the latest only for a client that reads slowly; ends with the import.',
    subscribe: ({ args, context }: { args: { id: string }; context: ApiContext }) => follow(context, args.id),
  })
  importProgress(
    @Root() job: ImportJob,
    @Arg('id', () => ID, { description: 'As `importStories` gave it.' }) _id: string,
  ): ImportType {
    return new ImportType(job);
  }
}

async function* follow({ live, life }: ApiContext, id: string): AsyncGenerator<ImportJob> {
  let job = live.imports.find(id);
  if (job === null) throw new QueryError('NOT_FOUND', `There is no import "${id.slice(0, 100)}".`);
  while (!life.signal.aborted) {
    yield job;
    if (job.isEnded) return;
    await live.imports.next(job, life.signal);
    job = live.imports.find(id) ?? job;
  }
}

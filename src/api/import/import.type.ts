import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ImportFailure } from '../../importer/import-report.js';
import type { ImportJob, ImportState, SentStory } from '../../importer/import-desk.js';
import { describedEnum } from '../enums.js';

@InputType('StoryInput', { description: 'A story to take in; what is left out is unknown.' })
export class StoryInput implements SentStory {
  @Field(() => String, { nullable: true, description: 'The headline.' })
  readonly title?: string | null;

  @Field(() => String, { description: 'The whole text, up to 200,000 characters.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601 date or date-time.' })
  readonly publishedAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  readonly url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its own id: a later story with the same one replaces it; a hash of the text when left out.',
  })
  readonly id?: string | null;
}

const STATES: Readonly<Record<ImportState, { readonly description: string }>> = {
  WAITING: { description: 'Others come before it.' },
  RUNNING: { description: 'Stories are being taken in.' },
  DONE: { description: 'All stories have been taken in or told of as failed.' },
  STOPPED: { description: 'The server or the graph ended it before the last story; send the rest again.' },
};

const ImportStateEnum = describedEnum('ImportState', STATES, 'Where an import stands.');

@ObjectType('ImportFailure', { description: 'A story that could not be taken in.' })
class ImportFailureType {
  @Field(() => Int, { description: 'Its place in the list that was sent, 1 for the first.' })
  readonly position!: number;

  @Field(() => String, { description: 'The code of the error, as in the table of codes.' })
  readonly code!: string;

  @Field(() => String, { description: 'Why, in words that name the field where there is one.' })
  readonly reason!: string;
}

@ObjectType('Import', { description: 'Stories that are being taken in or have been, and what came of it.' })
export class ImportType {
  constructor(private readonly job: ImportJob) {}

  @Field(() => ID, {
    description: 'For `importProgress`; known until the server ends or 100 later imports have.',
  })
  get id(): string {
    return this.job.id;
  }

  @Field(() => ImportStateEnum, { description: 'Where it stands.' })
  get state(): ImportState {
    return this.job.state;
  }

  @Field(() => Int, { description: 'Stories that were sent.' })
  get stories(): number {
    return this.job.stories;
  }

  @Field(() => Int, { description: 'Stories that have been taken apart so far.' })
  get prepared(): number {
    return this.job.progress.prepared;
  }

  @Field(() => Int, { description: 'Stories that stand in the graph as they were sent, so far.' })
  get done(): number {
    return this.job.progress.done;
  }

  @Field(() => Int, {
    name: 'new',
    nullable: true,
    description: 'Stories that were new; null until it has ended.',
  })
  get added(): number | null {
    return this.job.report?.new ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Stories whose earlier form was replaced; null until it has ended.',
  })
  get replaced(): number | null {
    return this.job.report?.replaced ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Stories that the graph had already; null until it has ended.',
  })
  get unchanged(): number | null {
    return this.job.report?.unchanged ?? null;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Events that are new to the graph; null until it has ended.',
  })
  get events(): number | null {
    return this.job.report?.events ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Claims written; null until it has ended.' })
  get claims(): number | null {
    return this.job.report?.claims ?? null;
  }

  @Field(() => Float, { nullable: true, description: 'Seconds that it took; null until it has ended.' })
  get seconds(): number | null {
    return this.job.report?.seconds ?? null;
  }

  @Field(() => [ImportFailureType], {
    description:
      'Stories that could not be taken in, in their order, once it has ended; the others have been.',
  })
  get failed(): readonly ImportFailureType[] {
    return (this.job.report?.failed ?? []).map(failureOf);
  }
}

function failureOf({ line = 0, code, reason }: ImportFailure): ImportFailureType {
  return { position: line, code, reason };
}

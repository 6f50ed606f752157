import { Field, Int, ObjectType } from 'type-graphql';
import { EventTypeEnum, describedEnum } from '../enums.js';
import type { EventTypeName } from '../../ontology/names.js';
import { LONGEST_READ, MOST_READ, type NearMiss } from '../../query/explain/read-stories.js';

@ObjectType('Explanation', {
  description:
    'Why the graph has no edge from one entity to another: what it has instead, and what stories say where they mention both.',
})
export class ExplanationType {}

@ObjectType('ClaimBesideEdge', {
  description: 'A claim in which both have a part, but not as asked for.',
})
export class ClaimBesideEdgeType {}

@ObjectType('CoMention', { description: 'A sentence that mentions both, by name, pronoun or otherwise.' })
export class CoMentionType {
  @Field(() => String, { description: 'The sentence as written.' })
  readonly quote!: string;

  @Field(() => Int, { description: "Where it begins in the story's text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  readonly end!: number;
}

const NearMissVerdictEnum = describedEnum(
  'NearMissVerdict',
  {
    REJECTED: { description: 'The rule was tried on the words and does not hold for them.' },
    OPEN: { description: 'The rule holds, but nothing was found for a role of it.' },
  },
  'How near a rule came.',
);

@ObjectType('NearMiss', {
  description: 'A rule of the extractor that nearly found an event in a sentence that mentions both.',
})
export class NearMissType {
  @Field(() => String, { description: 'The words that it is about.' })
  readonly quote!: string;

  @Field(() => Int, { description: "Where they begin in the story's text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;

  @Field(() => String, { description: 'The sentence that they stand in.' })
  readonly sentence!: string;

  @Field(() => EventTypeEnum, { nullable: true, description: 'The type of event that the rule finds.' })
  readonly type!: EventTypeName | null;

  @Field(() => String, {
    nullable: true,
    description: 'The role that it is about; null for the event itself.',
  })
  readonly role!: string | null;

  @Field(() => NearMissVerdictEnum, { description: 'How near it came.' })
  readonly verdict!: NearMiss['verdict'];

  @Field(() => String, { description: 'The step of the extraction that tried it, e.g. `fill roles`.' })
  readonly step!: string;

  @Field(() => String, { description: 'What was tried, e.g. the words `call on`.' })
  readonly rule!: string;

  @Field(() => String, { description: 'Why it does not hold, in words.' })
  readonly reason!: string;
}

/** What the API says of the stories that are not read. */
export const READ_AGAIN = `Of the latest stories that mention both, as many as \`stories\` says; those of more than ${LONGEST_READ} UTF-16 code units are not read, nor more than ${MOST_READ} in all. \`storyCount\` and \`storiesRead\` tell what is left out.`;

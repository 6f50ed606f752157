import { Field, Int, ObjectType } from 'type-graphql';
import type { AskedQuestion } from '../../query/ask/answer-question.js';
import { ANSWER_KINDS, type AnswerKind } from '../../query/ask/interpretation.js';
import { describedEnum } from '../enums.js';

const KIND_WORDS: Readonly<Record<AnswerKind, string>> = {
  DYADS: 'Who did it to whom: `dyads`.',
  EVENTS: 'What happened: `events`.',
  ENTITIES: 'Who or what it is: `parties`.',
  COUNT: 'How many: `count`, with the `events` or `parties` that are counted.',
  DATES: 'When: the `time` of `events`.',
  PLACES: 'Where: `parties`.',
  YES_NO: 'Whether it happened: `yes`, with the `events` that say so and those `denied`.',
  QUANTITIES: 'How many or how much, as events report it: `quantities`.',
};

export const AnswerKindEnum = describedEnum(
  'AnswerKind',
  Object.fromEntries(ANSWER_KINDS.map((kind) => [kind, { description: KIND_WORDS[kind] }])),
  'What sort of answer a question has, and the fields that hold it.',
);

@ObjectType('UnderstoodWords', { description: 'Words of a question, and what they were read as.' })
class UnderstoodWordsType {
  @Field(() => String, { description: 'The words as they were asked.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where they begin in the question, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;

  @Field(() => String, { description: 'What they were read as.' })
  readonly as!: string;
}

@ObjectType('UnreadWords', { description: 'Words of a question that could not be read.' })
class UnreadWordsType {
  @Field(() => String, { description: 'The words as they were asked.' })
  readonly text!: string;

  @Field(() => Int, { description: 'Where they begin in the question, in UTF-16 code units.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Where they end, exclusive.' })
  readonly end!: number;

  @Field(() => String, { nullable: true, description: 'Why not, where that is known: "Did you mean …".' })
  readonly hint!: string | null;
}

@ObjectType('AnsweredQuantity', { description: 'A number that answers, and the event that carries it.' })
export class AnsweredQuantityType {}

@ObjectType('Answer', {
  description:
    'What a question in English was read as, and what the graph says. Where a word could not be read there is no answer, but questions near to it that can be answered.',
})
export class AnswerType {
  @Field(() => String, { description: 'The question as it was asked.' })
  readonly question!: string;

  @Field(() => [UnderstoodWordsType], { description: 'The words that were read, in order.' })
  readonly understood!: AskedQuestion['understood'];

  @Field(() => [UnreadWordsType], {
    description: 'The words that were not read; none where there is an answer.',
  })
  readonly unread!: AskedQuestion['unread'];

  @Field(() => [String], {
    description: 'Questions near to it that can be answered, where it cannot: up to 3.',
  })
  readonly nearest!: readonly string[];
}

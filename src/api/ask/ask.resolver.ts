import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { QueryError } from '../../common/errors.js';
import { LONGEST_QUESTION, readAsked } from '../../query/ask/answer-question.js';
import type { AnswerKind } from '../../query/ask/interpretation.js';
import { checkSize } from '../../query/page.js';
import { ClaimType } from '../claim/claim.type.js';
import type { ApiContext } from '../context.js';
import { DyadConnectionType } from '../dyad/dyad.type.js';
import { EventConnectionType, EventNodeType, QuantityType } from '../event/event.type.js';
import { listCost, sizeCost } from '../limits/complexity.js';
import { PartyConnectionType } from '../party/party.type.js';
import { Answer, type AnsweredQuantity } from './answer.js';
import { AnsweredQuantityType, AnswerKindEnum, AnswerType } from './answer.type.js';

/** The rows that an answer usually holds, for what it is estimated to cost. */
const USUAL_ANSWER = listCost(20);

@Resolver(() => AnswerType)
export class AskResolver {
  @Query(() => AnswerType, {
    description:
      'The answer to a question in plain English, and the operation that gives it; where a word cannot be read there is none.',
  })
  async ask(
    @Ctx() context: ApiContext,
    @Arg('question', () => String, {
      description: `E.g. "Who supplied weapons to Russia since 2022?"; up to ${LONGEST_QUESTION} UTF-16 code units.`,
    })
    question: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many rows: up to 100; what the question says when left out, else 20.',
    })
    first: number | null | undefined,
  ): Promise<Answer> {
    const asked = question.trim();
    if (asked === '' || asked.length > LONGEST_QUESTION)
      throw new QueryError('BAD_FILTER', `A question must have 1 to ${LONGEST_QUESTION} characters.`);
    const size = first == null ? null : checkSize('first', first);
    return new Answer(
      context,
      await readAsked(context.store, asked, context.today, context.resolveName),
      size,
    );
  }

  @FieldResolver(() => AnswerKindEnum, {
    nullable: true,
    description: 'What sort of answer it is; null where there is none.',
  })
  kind(@Root() answer: Answer): AnswerKind | null {
    return answer.kind;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The GraphQL operation that gives the same, its values written in; null where there is none.',
  })
  operation(@Root() answer: Answer): string | null {
    return answer.operation;
  }

  @FieldResolver(() => String, { complexity: USUAL_ANSWER, description: 'The answer in one sentence.' })
  sentence(@Root() answer: Answer): Promise<string> {
    return answer.sentence();
  }

  @FieldResolver(() => DyadConnectionType, {
    nullable: true,
    complexity: USUAL_ANSWER,
    description: 'Who did it to whom; the most reported first.',
  })
  dyads(@Root() answer: Answer) {
    return answer.dyads();
  }

  @FieldResolver(() => PartyConnectionType, {
    nullable: true,
    complexity: USUAL_ANSWER,
    description: 'Who, what or where it is; those of the most events first.',
  })
  parties(@Root() answer: Answer) {
    return answer.parties();
  }

  @FieldResolver(() => EventConnectionType, {
    nullable: true,
    complexity: USUAL_ANSWER,
    description: 'What happened; the latest first, unless the earliest is asked for.',
  })
  events(@Root() answer: Answer) {
    return answer.events();
  }

  @FieldResolver(() => EventConnectionType, {
    nullable: true,
    complexity: USUAL_ANSWER,
    description: 'What is said not to have happened, where the question is whether it did.',
  })
  denied(@Root() answer: Answer) {
    return answer.denied();
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many there are, where that is asked.' })
  count(@Root() answer: Answer): Promise<number | null> {
    return answer.count();
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'True where a story says so, false where stories only deny it; null where none speaks of it.',
  })
  yes(@Root() answer: Answer): Promise<boolean | null> {
    return answer.yes();
  }

  @FieldResolver(() => [AnsweredQuantityType], {
    nullable: true,
    complexity: USUAL_ANSWER,
    description: 'The numbers asked for, from the events on the page of the answer.',
  })
  quantities(@Root() answer: Answer) {
    return answer.quantities();
  }

  @FieldResolver(() => [ClaimType], {
    complexity: sizeCost,
    description:
      'Claims about the events behind the answer: those that commit to most first, then the surest.',
  })
  evidence(
    @Root() answer: Answer,
    @Arg('first', () => Int, { nullable: true, defaultValue: 3, description: 'How many: up to 100.' })
    first: number | null,
  ) {
    return answer.evidence(first ?? 3);
  }
}

@Resolver(() => AnsweredQuantityType)
export class AnsweredQuantityResolver {
  @FieldResolver(() => EventNodeType, { description: 'The event.' })
  event(@Root() { event }: AnsweredQuantity) {
    return event;
  }

  @FieldResolver(() => QuantityType, { description: 'The number, with the claims that report it.' })
  quantity(@Root() { quantity }: AnsweredQuantity) {
    return quantity;
  }
}

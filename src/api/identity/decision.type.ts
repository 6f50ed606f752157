import { Field, ID, ObjectType } from 'type-graphql';
import type { Decision } from '../../graph/decisions.js';
import type { MergeKind } from '../../graph/merge-rows.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { describedEnum } from '../enums.js';
import { MergeKindEnum } from './merge.type.js';

const VERDICTS = {
  SAME: { description: 'They are one.' },
  APART: { description: 'They are two.' },
};
const VerdictEnum = describedEnum('Verdict', VERDICTS, 'What a person decided of two.');

@ObjectType('Decision', {
  description:
    'What a person decided of two reports of events, or two forms of entities; it stands above the rule and outlives the stories.',
})
class DecisionType implements Decision {
  @Field(() => ID, { description: 'The same whichever of the two is named first.' })
  readonly id!: string;

  @Field(() => MergeKindEnum, { description: 'What the two are.' })
  readonly kind!: MergeKind;

  @Field(() => VerdictEnum, { description: 'Whether they are one or two.' })
  readonly verdict!: keyof typeof VERDICTS;

  @Field(() => ID, { description: 'One of them: a report or a form, as in Merge.' })
  readonly a!: string;

  @Field(() => ID, { description: 'The other.' })
  readonly b!: string;

  @Field(() => String, { description: "In the person's words; may be empty." })
  readonly why!: string;
}

export const DecisionConnectionType = connectionTypeOf('Decision', () => DecisionType);

import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { StatusName } from '../../ontology/names.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EventStatusEnum } from '../enums.js';
import { NodeType } from '../node/node.type.js';

@ObjectType('Claim', { implements: NodeType, description: "One story's statement that an event happened." })
export class ClaimType extends NodeType {
  @Field(() => EventStatusEnum, { description: 'What the story commits to.' })
  readonly status!: StatusName;

  @Field(() => String, { description: 'The evidence: the sentence that says so.' })
  readonly quote!: string;

  @Field(() => Int, { description: "Where the quote begins in the story's text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  readonly end!: number;

  @Field(() => String, { description: 'The rule that found it.' })
  readonly rule!: string;

  @Field(() => Float, { description: 'Between 0 and 1.' })
  readonly confidence!: number;
}

export const ClaimConnectionType = connectionTypeOf('Claim', () => ClaimType);

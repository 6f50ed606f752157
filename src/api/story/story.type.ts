import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityNode } from '../../query/nodes.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EntityInterface } from '../entity/entity.type.js';
import { NodeType } from '../node/node.type.js';

@ObjectType('Story', { implements: NodeType, description: 'A news story.' })
export class StoryType extends NodeType {
  @Field(() => String, { nullable: true, description: 'The headline; null when unknown.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601 date or date-time; null when unknown.' })
  readonly publishedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null when unknown.' })
  readonly publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published; null when unknown.' })
  readonly url!: string | null;
}

@ObjectType('Mentions', { description: 'An entity that a story speaks of, and how often.' })
class MentionsType {
  @Field(() => Int, { description: 'Times the story refers to it, by name or otherwise.' })
  readonly count!: number;

  @Field(() => EntityInterface, { description: 'What is spoken of.' })
  readonly entity!: EntityNode;
}

export const StoryConnectionType = connectionTypeOf('Story', () => StoryType);
export const MentionsConnectionType = connectionTypeOf('Mentions', () => MentionsType);

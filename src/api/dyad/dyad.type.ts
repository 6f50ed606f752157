import { Field, ObjectType } from 'type-graphql';
import { EventCountsType } from '../event/event-counts.type.js';
import type { EventTypeName } from '../../ontology/names.js';
import { connectionTypeOf } from '../connection/connection.type.js';
import { EventTypeEnum } from '../enums.js';

@ObjectType('Dyad', {
  description:
    'Who did what to whom, counted. What is mutual gives one dyad, its two actors ordered by id. Only where both are known.',
})
export class DyadType extends EventCountsType {
  @Field(() => EventTypeEnum, { description: 'What was done.' })
  readonly type!: EventTypeName;
}

export const DyadConnectionType = connectionTypeOf('Dyad', () => DyadType);

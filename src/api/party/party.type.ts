import { ObjectType } from 'type-graphql';
import { EventCountsType } from '../event/event-counts.type.js';
import { connectionTypeOf } from '../connection/connection.type.js';

@ObjectType('Party', { description: 'Who or what stands on one side of events, and how many these are.' })
export class PartyType extends EventCountsType {}

export const PartyConnectionType = connectionTypeOf('Party', () => PartyType);

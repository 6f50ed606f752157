import { OntologyError } from '../common/errors.js';
import { ACCIDENT } from './event-types/accident.js';
import { ACCUSE } from './event-types/accuse.js';
import { AGREE } from './event-types/agree.js';
import { AID } from './event-types/aid.js';
import { APPOINTMENT } from './event-types/appointment.js';
import { ARMS_TRANSFER } from './event-types/arms-transfer.js';
import { ASSAULT } from './event-types/assault.js';
import { COERCE } from './event-types/coerce.js';
import { CONCEDE } from './event-types/concede.js';
import { CONSULT } from './event-types/consult.js';
import { COOPERATE } from './event-types/cooperate.js';
import { DISASTER } from './event-types/disaster.js';
import { ELECTION } from './event-types/election.js';
import { MOBILIZE } from './event-types/mobilize.js';
import { PROTEST } from './event-types/protest.js';
import { REJECT } from './event-types/reject.js';
import { REQUEST } from './event-types/request.js';
import { RETREAT } from './event-types/retreat.js';
import { SANCTION } from './event-types/sanction.js';
import { SUPPORT } from './event-types/support.js';
import { THREATEN } from './event-types/threaten.js';
import type { EventType } from './event-type.js';
import type { EventTypeName } from './names.js';

/** Every event type, in the order of the list of names. */
export const EVENT_TYPES: readonly EventType[] = [
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
  ARMS_TRANSFER,
  DISASTER,
  ACCIDENT,
  ELECTION,
  APPOINTMENT,
];

const BY_NAME = new Map(EVENT_TYPES.map((type) => [type.name, type]));

/** The event type of that name. @throws OntologyError */
export function eventType(name: EventTypeName): EventType {
  const found = BY_NAME.get(name);
  if (!found) throw new OntologyError('ONTOLOGY_INVALID', `No event type is called ${name}.`);
  return found;
}

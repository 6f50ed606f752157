import type { Entity } from '../../model/entity.js';
import { RECIPIENT_FUNCTIONS } from '../../ontology/names.js';
import type { EntityTest } from '../entity-reference.js';
import type { ClaimNode, EventNode, ParticipantNode } from '../nodes.js';
import type { AskedEdge } from './explain-statements.js';

/** A claim with the event that it is about, and who takes part in that. */
interface ClaimBeside {
  readonly edge: AskedEdge;
  readonly claim: ClaimNode;
  readonly event: EventNode;
  readonly participants: readonly ParticipantNode[];
}

/** Why a claim is not behind an edge: each row says so in words, or null where it does not apply. */
const REASONS: readonly ((given: ClaimBeside) => string | null)[] = [
  ({ edge: { type }, event }) =>
    type === null || event.type === type ? null : `is of type ${event.type}, not ${type}`,
  ({ claim }) => (claim.status === 'ASSERTED' ? null : `is ${claim.status}, not ASSERTED`),
  ({ claim, event }) =>
    claim.status !== 'ASSERTED' || event.status === 'ASSERTED' || event.retracted
      ? null
      : `a person says that it is ${event.status}, not ASSERTED`,
  ({ event }) => (event.retracted ? 'a person says that it did not happen or was misread' : null),
  (given) => (hasParts(given, given.edge.actor, given.edge.recipient) ? null : partsReason(given)),
];

/** Why a claim in which both have a part is not behind the edge, in words. */
export function reasonsBeside(given: ClaimBeside): readonly string[] {
  return REASONS.flatMap((reasonOf) => reasonOf(given) ?? []);
}

/** Whether an entity passes the test. */
export function passesTest({ id, country, type }: Pick<Entity, 'id' | 'country' | 'type'>, test: EntityTest) {
  return (
    (test.ids === null || test.ids.includes(id)) &&
    (test.country === null || country === test.country) &&
    (test.type === null || type === test.type)
  );
}

function partsReason(given: ClaimBeside): string {
  const { actor, recipient } = given.edge;
  if (hasParts(given, recipient, actor)) return 'has them the other way round';
  const roles = [actor, recipient].map((test) => rolesOf(given, test).join(', ')).filter((one) => one !== '');
  return `has them in other roles: ${roles.join('; ')}`;
}

function rolesOf({ participants }: ClaimBeside, test: EntityTest): readonly string[] {
  return participants
    .filter(({ entity }) => passesTest(entity, test))
    .map(({ entity, role }) => `${entity.name} as ${role}`);
}

function hasParts({ event, participants }: ClaimBeside, actor: EntityTest, recipient: EntityTest): boolean {
  const isRecipient = ({ function: part }: ParticipantNode) =>
    RECIPIENT_FUNCTIONS.includes(part) || (event.reciprocal && part === 'actor');
  return participants.some(
    (one) =>
      one.function === 'actor' &&
      passesTest(one.entity, actor) &&
      participants.some(
        (other) =>
          isRecipient(other) && other.entity.id !== one.entity.id && passesTest(other.entity, recipient),
      ),
  );
}

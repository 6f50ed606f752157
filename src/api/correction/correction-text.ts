import { QueryError } from '../../common/errors.js';
import { SIDES, type CorrectionText, type Side } from '../../graph/correct-event.js';
import type { Correction } from '../../graph/corrections.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import { dayOf } from '../event/event.input.js';
import type { CorrectionType, EventCorrectionInput, ParticipantInput } from './correction.type.js';

/** Entities or numbers that one field of a correction may name. */
const MOST_NAMED = 50;

/** What a correction of an event of that type says. @throws QueryError BAD_FILTER when it says nothing, or something that no such event can have */
export function correctionTextOf(type: string, input: EventCorrectionInput): CorrectionText {
  const kind = EVENT_TYPES.find(({ name }) => name === (input.type ?? type));
  const known = new Set(kind?.roles.map(({ name }) => name));
  const rolesOf = (list: readonly ParticipantInput[] | null | undefined) =>
    list?.map(({ role, entity }) => {
      if (!known.has(role))
        refuse(`${kind?.name} has no role "${role.slice(0, 50)}"; it has ${[...known].join(', ')}.`);
      return { role, entityId: entity };
    });
  const sides = (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const ids = input[side];
    if (ids == null) return [];
    const isKnown = kind?.roles.some(({ function: played }) => SIDES[side].some((one) => one === played));
    if (!isKnown) refuse(`${kind?.name} has no ${side}.`);
    return [[side, [...new Set(ids)].sort()] as const];
  });
  const [added, removed] = [rolesOf(input.add), rolesOf(input.remove)];
  const quantities = input.quantities?.map(({ unit, ...rest }) => ({ ...rest, unit: unit ?? null }));
  const text: CorrectionText = {
    ...(input.type == null ? {} : { type: input.type }),
    ...(input.status == null ? {} : { status: input.status }),
    ...timeIn(input),
    ...(sides.length === 0 ? {} : { instead: Object.fromEntries(sides) }),
    ...(added ? { added } : {}),
    ...(removed ? { removed } : {}),
    ...(quantities ? { quantities } : {}),
    ...(input.retract === true ? { isRetracted: true as const } : {}),
  };
  if (Object.keys(text).length === 0) refuse('A correction says something of the event.');
  for (const list of [...sides.map(([, ids]) => ids), added, removed, quantities])
    if ((list?.length ?? 0) > MOST_NAMED) refuse(`A field of a correction names ${MOST_NAMED} at most.`);
  return text;
}

/** A correction as the API gives it. */
export function correctionTypeOf({ id, by, at, why, says }: Correction): CorrectionType {
  const changes = Object.entries(says).map(([field, value]) => ({ field, value: JSON.stringify(value) }));
  return { id, by, at, why, changes };
}

function timeIn({ since, until, timeUnknown }: EventCorrectionInput): Pick<CorrectionText, 'time'> {
  if (timeUnknown === true) return { time: null };
  const [start, end] = [dayOf(since), dayOf(until ?? since)];
  if (start === null && end === null) return {};
  if (start === null || end! < start)
    refuse('The last day of an event needs a first one, which is not later.');
  return { time: { text: start === end ? start : `${start} to ${end}`, start, end, precision: 'DAY' } };
}

function refuse(why: string): never {
  throw new QueryError('BAD_FILTER', why);
}

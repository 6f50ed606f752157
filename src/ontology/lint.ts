import { CONTEXTS } from './contexts.js';
import type { EventType } from './event-type.js';
import { doubles, lintFrames } from './lint-frames.js';
import { EVENT_TYPE_NAMES, PLOVER_CATEGORIES } from './names.js';
import { EVENT_TYPES } from './ontology.js';

/** What is wrong with the ontology, each problem with the file and the row it stands in; empty when all is well. */
export function lintOntology(types: readonly EventType[] = EVENT_TYPES): readonly string[] {
  return [
    ...types.flatMap((type) =>
      [...lintType(type), ...lintFrames(type)].map((problem) => `${fileOf(type)}: ${problem}`),
    ),
    ...lintTable(types),
  ];
}

/** The file an event type stands in, from the root of the project. */
function fileOf({ name }: EventType): string {
  return `src/ontology/event-types/${name.toLowerCase().replaceAll('_', '-')}.ts`;
}

const TABLE = 'src/ontology/ontology.ts';

function lintTable(types: readonly EventType[]): readonly string[] {
  const names = types.map((type) => type.name);
  const codes = types.flatMap((type) => type.cameo);
  return [
    ...EVENT_TYPE_NAMES.filter((name) => !names.includes(name)).map((name) => `${TABLE}: no row for ${name}`),
    ...doubles(names).map((name) => `${TABLE}: two rows for ${name}`),
    ...doubles(codes).map((code) => `${TABLE}: two types claim the CAMEO code ${code}`),
  ];
}

function lintType(type: EventType): readonly string[] {
  const roles = type.roles.map((role) => role.name);
  const modes = type.modes.map((mode) => mode.name);
  const ownCategory = PLOVER_CATEGORIES.find((category) => category === type.name);
  return [
    ...undescribed('type', [type]),
    ...undescribed('role', type.roles),
    ...undescribed('mode', type.modes),
    ...doubles(roles).map((name) => `role "${name}" stands twice`),
    ...doubles(modes).map((name) => `mode "${name}" stands twice`),
    ...(ownCategory && type.category !== ownCategory ? [`category must be ${ownCategory}`] : []),
    ...(type.frames.length === 0 ? ['has no frame: no word reports it'] : []),
    ...type.cameo.filter((code) => !CAMEO_CODE.test(code)).map((code) => `"${code}" is no CAMEO code`),
    ...type.contexts.filter((name) => !(name in CONTEXTS)).map((name) => `unknown context "${name}"`),
    ...(type.anyOf ?? [])
      .filter((name) => !roles.includes(name))
      .map((name) => `anyOf names no role "${name}"`),
    ...type.roles
      .filter((role) => role.fillers.length === 0)
      .map((role) => `role "${role.name}" takes nothing`),
    ...unfilledRoles(type).map((name) => `role "${name}" has slots in no frame`),
    ...type.modes.flatMap((mode) =>
      (mode.words ?? [])
        .filter((word) => /[\s\p{Lu}]/u.test(word))
        .map((word) => `mode "${mode.name}": "${word}" is no single lemma in lower case`),
    ),
  ];
}

/** A root of two digits, 01 to 20, and up to two more. */
const CAMEO_CODE = /^(0[1-9]|1\d|20)\d{0,2}$/;

function undescribed(
  kind: string,
  rows: readonly { name: string; description: string }[],
): readonly string[] {
  return rows
    .filter(({ description }) => !/^\p{Lu}.*\.$/u.test(description))
    .map(({ name }) => `${kind} "${name}" needs a description: a sentence with capital and full stop`);
}

/** Roles that no frame fills; the place is left out, adjuncts fill it. */
function unfilledRoles({ roles, frames }: EventType): readonly string[] {
  const filled = new Set(frames.flatMap((f) => [...Object.keys(f.roles), ...Object.keys(f.implies ?? {})]));
  return roles.filter((role) => role.function !== 'place' && !filled.has(role.name)).map((role) => role.name);
}

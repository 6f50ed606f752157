import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** How a schema differs from that of the last release. */
export interface SchemaDifference {
  readonly changes: number;
  /** Those that can break a client, e.g. "`FIELD_REMOVED` `Event.kind`: Field 'kind' was removed …". */
  readonly breaking: readonly string[];
  /** Those of them that the page of changes does not state. */
  readonly unstated: readonly string[];
}

/** A line such as "- `FIELD_REMOVED` `Event.kind`: use `Event.type`." */
const STATED_LINE = /^- (`[A-Z_]+` `[^`]+`): \S/gm;

/** How `schema` differs from `released`, both in the schema's language; `page` is the text that states what may break. */
export async function compareSchemas(
  released: string,
  schema: string,
  page: string,
): Promise<SchemaDifference> {
  const changes = await diff(buildSchema(released), buildSchema(schema));
  const stated = new Set([...page.matchAll(STATED_LINE)].map(([, name]) => name));
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ type, path, message }) => ({ name: `\`${type}\` \`${path ?? ''}\``, message }));
  const tell = ({ name, message }: (typeof breaking)[number]): string => `${name}: ${message}`;
  return {
    changes: changes.length,
    breaking: breaking.map(tell),
    unstated: breaking.filter(({ name }) => !stated.has(name)).map(tell),
  };
}

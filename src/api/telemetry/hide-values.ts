import { Kind, print, stripIgnoredCharacters, visit, type DocumentNode } from 'graphql';

/** The longest document that a line of the log shows, in characters. */
const MOST_SHOWN = 4_000;

/** The text of a document for the log: its values are left out, so that no name that somebody asked for stands there. */
export function showWithoutValues(document: DocumentNode): string {
  const bare = visit(document, {
    StringValue: (node) => ({ ...node, value: '', block: false }),
    IntValue: (node) => ({ ...node, value: '0' }),
    FloatValue: (node) => ({ ...node, value: '0' }),
    ListValue: (node) => ({ ...node, kind: Kind.LIST, values: [] }),
  });
  const text = stripIgnoredCharacters(print(bare));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

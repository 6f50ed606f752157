import { PROTOCOL_CODES } from '../src/api/errors/protocol-codes.js';
import { ERROR_CODES } from '../src/common/errors.js';
import { printMarkdownTable } from '../src/common/markdown-table.js';

/** The page `docs/errors.md`: every error code with where it comes from, its statuses and what to do. */
export function printErrorPage(): string {
  const house = Object.entries(ERROR_CODES).map(([code, { layer, http, exit, hint }]) => {
    return [`\`${code}\``, layer, String(http), String(exit), hint];
  });
  const protocol = Object.entries(PROTOCOL_CODES).map(([code, { http, hint }]) => {
    return [`\`${code}\``, String(http), hint];
  });
  return `# Errors

Every error has a code. GraphQL answers carry it in \`extensions.code\`, with a hint in \`extensions.hint\`; the command line prints the message and the hint and ends with the exit status. An answer without any data has the HTTP status of its first error; an answer with some of its data has 200. Messages about the graph say no more than that it could not be read: what the engine said stands in the log of the server.

## Of Tidings

${printMarkdownTable(['code', 'raised by', 'HTTP', 'exit', 'what to do'], house)}

## Of requests to the API

${printMarkdownTable(['code', 'HTTP', 'what to do'], protocol)}
`;
}

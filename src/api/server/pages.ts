/** What a browser finds at the address of the API: plain text, so that nothing is loaded from anywhere. */
export function greetingFor(url: string): string {
  return `Tidings: who did what to whom, from the news.

This is a GraphQL API. Send a POST with a JSON body, for example:

  curl ${url} -H 'content-type: application/json' -d '{"query": "${EXAMPLE}"}'

The schema describes itself to any GraphQL client that is pointed at this address.
`;
}

/** What anybody who looks finds where only trusted documents are run. */
export const STRICT_GREETING = `Tidings: who did what to whom, from the news.

This GraphQL API runs trusted documents only. Name one by its id: send a POST with a JSON body such as

  {"documentId": "…", "variables": {}}

Other documents are refused, and the schema is not described.
`;

const EXAMPLE =
  '{ dyads(filter: { types: [ARMS_TRANSFER] }) { edges { node { actor { name } recipient { name } items evidence { quote } } } } }';

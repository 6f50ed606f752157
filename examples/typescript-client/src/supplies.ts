import type { GraphQLClient } from 'graphql-request';
import { graphql } from './gql/gql.js';
import type { SuppliesQuery } from './gql/graphql.js';

const SUPPLIES = graphql(`
  query Supplies($recipient: EntityRef, $first: Int!, $after: String) {
    dyads(filter: { types: [ARMS_TRANSFER], recipient: $recipient }, first: $first, after: $after) {
      edges {
        node {
          actor {
            name
          }
          recipient {
            name
          }
          items
          reports
          first
          last
          evidence(first: 2) {
            quote
            story {
              title
              publisher
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who supplied weapons to whom, with the sentences that say so. */
export type Supply = SuppliesQuery['dyads']['edges'][number]['node'];

/** Reads all supplies page by page, to one recipient when it is named. */
export async function* readSupplies(client: GraphQLClient, recipient?: string): AsyncGenerator<Supply> {
  let after: string | null | undefined = null;
  do {
    const { dyads }: SuppliesQuery = await client.request(SUPPLIES, {
      recipient: recipient === undefined ? null : { name: recipient },
      first: 50,
      after,
    });
    for (const { node } of dyads.edges) yield node;
    after = dyads.pageInfo.hasNextPage ? dyads.pageInfo.endCursor : null;
  } while (after);
}

/** A supply as text: a line for who and what, then one for each sentence of evidence. */
export function describeSupply({ actor, recipient, items, reports, first, evidence }: Supply): string {
  const what = items.length > 0 ? items.join(', ') : 'weapons';
  const when = first ? `, since ${first}` : '';
  return [
    `${actor.name} → ${recipient.name}: ${what} (${reports} stories${when})`,
    ...evidence.map(({ quote, story }) => `  “${quote}” ${story.publisher ?? story.title ?? ''}`.trimEnd()),
  ].join('\n');
}

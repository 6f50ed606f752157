import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiSchema } from '../../src/api/schema.js';
import { serveSample } from '../api/telemetry/logged-server.js';
import {
  ALL_STORIES,
  readBothWays,
  STORIES,
  SUPPLIES,
  UNKNOWN,
  type StoriesData,
  type StoriesVariables,
  type SuppliesData,
} from './documents.js';

/** What Apollo's cache must know of the interfaces of a schema, as its users take it from the schema. */
function possibleTypes(): Record<string, string[]> {
  const schema = apiSchema();
  return Object.fromEntries(
    ['Node', 'Entity'].map((name) => {
      const type = schema.getType(name);
      if (type === undefined || !('getInterfaces' in type)) throw new Error(`no interface ${name}`);
      const { objects } = schema.getImplementations(type as Parameters<typeof schema.getImplementations>[0]);
      return [name, objects.map((object) => object.name)];
    }),
  );
}

describe('Apollo Client', () => {
  let served: Awaited<ReturnType<typeof serveSample>>;
  let client: ApolloClient;
  beforeAll(async () => {
    served = await serveSample();
    client = new ApolloClient({
      link: ApolloLink.from([new HttpLink({ uri: served.server.url })]),
      cache: new InMemoryCache({
        possibleTypes: possibleTypes(),
        typePolicies: { Query: { fields: { stories: relayStylePagination() } } },
      }),
    });
  });
  afterAll(async () => {
    client.stop();
    await served.stop();
  });

  it('asks, and answers a second time from its cache', async () => {
    const first = await client.query<SuppliesData>({ query: gql(SUPPLIES) });
    expect(first.data?.dyads.edges[0]?.node).toMatchObject({
      actor: { name: 'Netherlands' },
      recipient: { name: 'Brazil' },
      items: ['missiles', 'rifles'],
    });
    const lines = served.lines.length;
    const again = await client.query<SuppliesData>({ query: gql(SUPPLIES) });
    expect(again.data).toEqual(first.data);
    expect(served.lines).toHaveLength(lines);
  });

  it('pages both ways', async () => {
    const { forwards, backwards } = await readBothWays(async (variables) => {
      const { data } = await client.query<StoriesData, StoriesVariables>({
        query: gql(STORIES),
        variables,
        fetchPolicy: 'no-cache',
      });
      if (data === undefined) throw new Error('no data');
      return data;
    });
    expect(forwards).toHaveLength(ALL_STORIES);
    expect(backwards).toEqual(forwards);
  });

  it('joins pages in its cache as Relay has them', async () => {
    const watched = client.watchQuery<StoriesData, StoriesVariables>({
      query: gql(STORIES),
      variables: { first: 4 },
    });
    const subscription = watched.subscribe(() => undefined);
    await vi.waitFor(() => expect(watched.getCurrentResult().dataState).toBe('complete'));
    const first = watched.getCurrentResult() as { readonly data?: StoriesData };
    await watched.fetchMore({ variables: { first: 4, after: first.data?.stories.pageInfo.endCursor ?? '' } });
    await vi.waitFor(() => {
      const { data } = watched.getCurrentResult() as { readonly data?: StoriesData };
      expect(new Set(data?.stories.edges.map(({ node }) => node.id)).size).toBe(8);
    });
    subscription.unsubscribe();
  });

  it('hands over an error with its code', async () => {
    const asked = client.query({ query: gql(UNKNOWN) });
    await expect(asked).rejects.toSatisfy(
      (error) =>
        CombinedGraphQLErrors.is(error) &&
        error.errors[0]?.extensions?.['code'] === 'NOT_FOUND' &&
        error.message.includes('Did you mean "Norway"?'),
    );
  });
});

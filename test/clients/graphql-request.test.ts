import { ClientError, GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSample } from '../api/telemetry/logged-server.js';
import {
  ALL_STORIES,
  readBothWays,
  STORIES,
  SUPPLIES,
  UNKNOWN,
  type StoriesData,
  type SuppliesData,
} from './documents.js';

describe('graphql-request', () => {
  let served: Awaited<ReturnType<typeof serveSample>>;
  let client: GraphQLClient;
  beforeAll(async () => {
    served = await serveSample();
    client = new GraphQLClient(served.server.url);
  });
  afterAll(() => served.stop());

  it('asks', async () => {
    const data = await client.request<SuppliesData>(SUPPLIES);
    expect(data.dyads.edges[0]?.node.recipient.name).toBe('Brazil');
  });

  it('pages both ways', async () => {
    const { forwards, backwards } = await readBothWays((variables) =>
      client.request<StoriesData>(STORIES, { ...variables }),
    );
    expect(forwards).toHaveLength(ALL_STORIES);
    expect(backwards).toEqual(forwards);
  });

  it('hands over an error with its code', async () => {
    await expect(client.request(UNKNOWN)).rejects.toSatisfy(
      (error) =>
        error instanceof ClientError && error.response.errors?.[0]?.extensions['code'] === 'NOT_FOUND',
    );
  });
});

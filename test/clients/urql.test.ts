import { cacheExchange, Client, fetchExchange } from '@urql/core';
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

describe('urql', () => {
  let served: Awaited<ReturnType<typeof serveSample>>;
  let client: Client;
  beforeAll(async () => {
    served = await serveSample();
    client = new Client({
      url: served.server.url,
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
    });
  });
  afterAll(() => served.stop());

  it('asks', async () => {
    const { data, error } = await client.query<SuppliesData>(SUPPLIES, {});
    expect(error).toBeUndefined();
    expect(data?.dyads.edges[0]?.node.actor.name).toBe('Netherlands');
  });

  it('pages both ways', async () => {
    const { forwards, backwards } = await readBothWays(async (variables) => {
      const { data, error } = await client.query<StoriesData>(STORIES, variables);
      if (data === undefined) throw error ?? new Error('no data');
      return data;
    });
    expect(forwards).toHaveLength(ALL_STORIES);
    expect(backwards).toEqual(forwards);
  });

  it('hands over an error with its code', async () => {
    const { error } = await client.query(UNKNOWN, {});
    expect(error?.graphQLErrors[0]?.extensions['code']).toBe('NOT_FOUND');
  });
});

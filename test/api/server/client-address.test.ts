import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/api/server/client-address.js';

function addressWith(forwarded: string | undefined, proxies: number, remoteAddress = '10.0.0.9'): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return addressOf({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, proxies);
}

describe('the address of a client', () => {
  it.each<[string, string | undefined, number, string]>([
    ['is that of the connection where no proxy is trusted', '192.0.2.1', 0, '10.0.0.9'],
    ['is what the only proxy says', '192.0.2.1', 1, '192.0.2.1'],
    ['is not what the client itself wrote before it', '198.51.100.7, 192.0.2.1', 1, '192.0.2.1'],
    ['is what the first of two proxies says', '198.51.100.7, 192.0.2.1, 10.0.0.8', 2, '192.0.2.1'],
    ['is the first that is known where there are fewer', '192.0.2.1', 3, '192.0.2.1'],
    ['is that of the connection where proxies say nothing', undefined, 2, '10.0.0.9'],
    ['is not passed on by a proxy that names nobody', '192.0.2.1, unknown', 1, '10.0.0.9'],
    ['is no nonsense', 'nobody, "><script>', 1, '10.0.0.9'],
    ['may be of IPv6', '2001:db8::1', 1, '2001:db8::1'],
  ])('%s', (_, forwarded, proxies, expected) => {
    expect(addressWith(forwarded, proxies)).toBe(expected);
  });
});

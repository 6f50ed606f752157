import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks of IPv4 that are nobody's on the internet: the special-purpose registry of IANA (RFC 6890), multicast and what is reserved. */
const CLOSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];

/** All that is given out of IPv6 (RFC 4291). */
const OPEN_IPV6 = '2000::/3';

/** What within it is not, or leads to an address of IPv4: Teredo, 6to4, documentation. */
const CLOSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const closed = listOf([...CLOSED_IPV4, ...CLOSED_IPV6]);
const openIpv6 = listOf([OPEN_IPV6]);

/** True for an address that anybody on the internet may have; false for those of this machine, of private networks and reserved ones. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !closed.check(address, 'ipv4');
  return isIP(address) === 6 && openIpv6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** The error of a connection to an address that is not public. */
export class PrivateAddressError extends Error {
  constructor(readonly address: string) {
    super(`${address} is not a public address`);
  }
}

/** Looks a name up as Node does, and gives of its addresses the public ones: what is checked is what is connected to. Fails with PrivateAddressError without one. */
export const lookupPublic: LookupFunction = (host, options, answer) => {
  lookupName(host, { ...options, all: true }, (error, addresses) => {
    const open = error === null ? addresses.filter(({ address }) => isPublicAddress(address)) : [];
    const [first] = open;
    if (error !== null) answer(error, '', 0);
    else if (first === undefined) answer(new PrivateAddressError(describe(addresses)), '', 0);
    else if (options.all === true) answer(null, open);
    else answer(null, first.address, first.family);
  });
};

function describe(addresses: readonly LookupAddress[]): string {
  return addresses.map(({ address }) => address).join(', ');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

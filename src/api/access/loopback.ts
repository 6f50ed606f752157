import { isIP } from 'node:net';
import { ConfigError } from '../../common/errors.js';

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const address = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) === 4) return address.startsWith('127.');
  return address === 'localhost' || address === '::1' || address.endsWith('.localhost');
}

/** @throws ConfigError when the address can be reached from elsewhere */
export function refuseStrangers(host: string): void {
  if (!isLoopback(host))
    throw new ConfigError(
      'CONFIG_INVALID',
      `${host} can be reached from other machines, and nobody would need to sign in. Make a key (tidings keys add NAME --role reader) and give its file with --keys, trust tokens with --jwks, or say --open to let everybody read`,
    );
}

import { ConfigError } from '../../common/errors.js';

/** Where a Redis server answers, how to sign in, and how it may be named to a reader. */
export interface RedisAddress {
  readonly url: string;
  /** The address without user name and password. */
  readonly shown: string;
  readonly username?: string;
  readonly password?: string;
}

/** The address that a user wrote; a name and password of the URL go before those given beside it. @throws ConfigError, without the password */
export function parseRedisAddress(
  text: string,
  signIn: { readonly username?: string | undefined; readonly password?: string | undefined } = {},
): RedisAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^rediss?:$/.test(url.protocol) || url.hostname === '')
    throw new ConfigError('CONFIG_INVALID', '--queue must be a redis:// or rediss:// URL with a host');
  if (!/^(\/\d*)?$/.test(url.pathname))
    throw new ConfigError(
      'CONFIG_INVALID',
      '--queue may name a database by its number alone, as redis://host/1',
    );
  const shown = `${url.protocol}//${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  const username = decodeURIComponent(url.username) || signIn.username;
  const password = decodeURIComponent(url.password) || signIn.password;
  return {
    url: shown,
    shown,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
  };
}

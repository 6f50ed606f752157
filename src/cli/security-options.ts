import { existsSync } from 'node:fs';
import type { AccessSettings } from '../api/access/create-access.js';
import { refuseStrangers } from '../api/access/loopback.js';
import { ConfigError } from '../common/errors.js';
import type { OptionRow, OptionValues } from './command.js';
import type { CommandContext } from './context.js';
import { watchKeys } from './key-file.js';
import { readUsedFile } from './used-file.js';

const DEFAULT_KEYS = './tidings.keys';

export const KEYS_OPTION: OptionRow = {
  flags: '--keys <file>',
  summary: `the file of keys (default: TIDINGS_KEYS, else ${DEFAULT_KEYS} where it is there)`,
};

/** Whom a server lets in, and from where. */
export const ACCESS_OPTIONS: readonly OptionRow[] = [
  KEYS_OPTION,
  {
    flags: '--jwks <url|file>',
    summary: 'trust tokens (JWT) signed by these keys: a JWKS, or a public key as PEM',
  },
  { flags: '--jwt-issuer <issuer>', summary: 'what the claim iss of a token must be (with --jwks)' },
  { flags: '--jwt-audience <audience>', summary: 'what the claim aud of a token must hold (with --jwks)' },
  {
    flags: '--jwt-role-claim <claim>',
    summary: 'the claim that names the role: reader, editor or admin; dots lead into others',
    fallback: 'role',
  },
  { flags: '--anonymous', summary: 'let those without key or token read' },
  { flags: '--open', summary: 'let everybody who can reach the address read, without key or token' },
  {
    flags: '--cors <origin>',
    summary: 'let pages of this origin use the API, e.g. https://news.example; may be given more than once',
    parse: (origin, before) => [...((before as readonly string[] | undefined) ?? []), parseOrigin(origin)],
  },
  {
    flags: '--allow-host <name>',
    summary: 'a name that requests may give besides those of this machine; may be given more than once',
    parse: (name, before) => [...((before as readonly string[] | undefined) ?? []), name],
  },
];

/** Where the keys stand: the option, else TIDINGS_KEYS, else a file in the working folder. */
export function locateKeys({ environment }: CommandContext, options: OptionValues): string {
  return (options['keys'] as string | undefined) ?? (environment['TIDINGS_KEYS'] || DEFAULT_KEYS);
}

/** Whom the options let in. @throws ConfigError, also when everybody would be let in from other machines without --open */
export async function readAccess(context: CommandContext, options: OptionValues): Promise<AccessSettings> {
  const file = locateKeys(context, options);
  const isNamed = options['keys'] !== undefined || Boolean(context.environment['TIDINGS_KEYS']);
  if (isNamed && !existsSync(file))
    throw new ConfigError(
      'CONFIG_INVALID',
      `there are no keys at ${file}; make one with: tidings keys add NAME --keys ${file}`,
    );
  const settings = {
    keys: existsSync(file) ? watchKeys(file) : null,
    tokens: await readTokens(options),
    open: options['open'] === true,
    anonymous: options['anonymous'] === true,
  };
  if (settings.keys === null && settings.tokens === null && !settings.open)
    refuseStrangers(options['host'] as string);
  return settings;
}

async function readTokens(options: OptionValues): Promise<AccessSettings['tokens']> {
  const place = options['jwks'] as string | undefined;
  const [issuer, audience] = [options['jwtIssuer'], options['jwtAudience']] as (string | undefined)[];
  if (place === undefined) {
    if (issuer === undefined && audience === undefined) return null;
    throw new ConfigError('CONFIG_INVALID', '--jwt-issuer and --jwt-audience go with --jwks');
  }
  if (issuer === undefined || audience === undefined)
    throw new ConfigError('CONFIG_INVALID', '--jwks needs --jwt-issuer and --jwt-audience');
  const roleClaim = options['jwtRoleClaim'] as string;
  const isUrl = /^https?:\/\//i.test(place);
  const keys = isUrl ? { url: place } : { file: place, text: await readUsedFile(place, '--jwks') };
  return { keys, issuer, audience, roleClaim };
}

function parseOrigin(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value)
    return value;
  throw new ConfigError(
    'CONFIG_INVALID',
    `--cors must be an origin such as https://news.example, and is "${value}"`,
  );
}

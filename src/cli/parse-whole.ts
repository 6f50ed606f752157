import { ConfigError } from '../common/errors.js';

/** Reads a whole number within bounds. @throws ConfigError */
export function parseWhole(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d{1,9}$/.test(value) || number < least || number > most)
      throw new ConfigError(
        'CONFIG_INVALID',
        `${option} must be a number from ${least} to ${most}, and is "${value}"`,
      );
    return number;
  };
}

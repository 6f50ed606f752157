/** The characters of the bytes from 0x80 to 0x9f; some versions of Node decode them as controls. */
const CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes as text in Windows-1252. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => CHARACTERS[character.charCodeAt(0) - 0x80] ?? character);
}

/** Bytes that are no character of Windows-1252. */
const UNDEFINED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Of the bytes of Western text, at most one in so many is beyond ASCII. */
const MOST_BEYOND_ASCII = 3;

/** For each sequence that is well-formed UTF-8, how many bytes must not be for the text to be something else. */
const UTF_8_WEIGHT = 4;

/** True when bytes that are not UTF-8 read as text in Windows-1252, of which Latin-1 is a part: no controls, mostly ASCII, and not UTF-8 with a few damaged places. */
export function isWindows1252(bytes: Buffer): boolean {
  let beyond = 0;
  let wellFormed = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (isControl(byte)) return false;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 1) {
      wellFormed++;
      at += length - 1;
    } else if (UNDEFINED.has(byte)) return false;
    else beyond++;
  }
  return beyond > UTF_8_WEIGHT * wellFormed && beyond * MOST_BEYOND_ASCII <= bytes.length;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f;
}

/** The length of the well-formed UTF-8 sequence that begins there (RFC 3629, overlong forms and surrogates let pass); 0 without one. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5 || length === 0) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

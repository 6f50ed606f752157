import type { Sentence, Token } from '../model/token.js';

/** The smallest units of names: words without hyphens, full stops, apostrophes and accents, in their case. */
export interface Pieces {
  readonly texts: readonly string[];
  /** Lower case of `texts`. */
  readonly keys: readonly string[];
  /** Index of the token a piece comes from. */
  readonly tokens: readonly number[];
}

const JOINERS = /[-\u2010\u2011/'’ʼ‘`\s]+/u;
const JOINER_TOKEN = /^[-\u2010\u2011/]$/u;
const PLAIN = /^[A-Za-z0-9]+$/;
const CACHE_LIMIT = 50_000;

/** The pieces of one token, and their lower case. */
type TokenPieces = Pick<Pieces, 'texts' | 'keys'>;

const cache = new Map<string, TokenPieces>();

/** The text without accents: "Côte" is "Cote", "Łódź" is "Lodz". */
function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøØłŁđĐßæÆœŒðÐþÞ]/gu, (letter) => LETTERS[letter] ?? letter);
}

const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe',
  ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th',
}; // prettier-ignore

/** The pieces of a name: "Al-Qa'ida" is ["Al", "Qa", "ida"], "U.S." is ["US"]. */
export function splitName(name: string): readonly string[] {
  if (PLAIN.test(name)) return [name];
  const pieces: string[] = [];
  for (const part of foldAccents(name).replaceAll(',', ' , ').split(JOINERS)) {
    const piece = part.length > 1 ? part.replaceAll('.', '') : part;
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** The pieces of one token, remembered: words repeat. */
function splitToken(text: string): TokenPieces {
  const known = cache.get(text);
  if (known) return known;
  const pieces = JOINER_TOKEN.test(text) ? [] : splitName(text);
  const texts = pieces.length === 0 && !JOINER_TOKEN.test(text) ? [text] : pieces;
  const kept = { texts, keys: texts.map((piece) => piece.toLowerCase()) };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, kept);
  return kept;
}

/** The pieces of stretches of one story's tokens: every table of names asks for those of the same sentences. */
const piecesOfStory = new WeakMap<readonly Token[], Map<number, Pieces>>();

/** The pieces of a sentence's tokens; hyphens between them vanish, other marks stay and so end a name. */
export function splitSentence(tokens: readonly Token[], { firstToken, lastToken }: Sentence): Pieces {
  let known = piecesOfStory.get(tokens);
  if (known === undefined) piecesOfStory.set(tokens, (known = new Map<number, Pieces>()));
  const key = firstToken * (tokens.length + 1) + lastToken;
  let pieces = known.get(key);
  if (pieces === undefined) known.set(key, (pieces = splitTokens(tokens, firstToken, lastToken)));
  return pieces;
}

function splitTokens(tokens: readonly Token[], firstToken: number, lastToken: number): Pieces {
  const texts: string[] = [];
  const keys: string[] = [];
  const owners: number[] = [];
  for (let index = firstToken; index < lastToken; index++) {
    const token = tokens[index];
    if (!token) continue;
    const pieces = splitToken(token.text);
    for (let k = 0; k < pieces.texts.length; k++) {
      texts.push(pieces.texts[k] as string);
      keys.push(pieces.keys[k] as string);
      owners.push(index);
    }
  }
  return { texts, keys, tokens: owners };
}

/** True at the first piece of a token. */
export function startsToken(pieces: Pieces, at: number): boolean {
  return at === 0 || pieces.tokens[at - 1] !== pieces.tokens[at];
}

/** True at a token's last piece, or before the "s" of a possessive that the tokenizer left on the word. */
export function endsToken(pieces: Pieces, at: number): boolean {
  if (pieces.tokens[at + 1] !== pieces.tokens[at]) return true;
  return pieces.texts[at + 1] === 's' && pieces.tokens[at + 2] !== pieces.tokens[at];
}

/** The name in lower case, without accents and joiners: equal for spellings that differ in those alone. */
export function keyOfName(name: string): string {
  return splitName(name).join(' ').toLowerCase();
}

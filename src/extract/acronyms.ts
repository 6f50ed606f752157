import { wordList } from '../common/word-list.js';
import type { DraftMention } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';
import { TokenRanges } from './token-ranges.js';

const SHORT = /^\p{Lu}[\p{Lu}\p{Nd}&-]{1,7}$/u;
const SMALL_WORDS = new Set(wordList('of for the and on in to at by de la el du des und & a an'));

/**
 * The names with every acronym that the story explains taken for its body: by parentheses right behind the name ("Harbour
 * Workers Union (HWU)", whatever the letters) or by the initials of one name alone.
 */
export function linkAcronyms(tree: SyntaxTree, names: readonly DraftMention[]): readonly DraftMention[] {
  const bodies = acronymsIn(tree, names);
  if (bodies.size === 0) return names;
  const bodyAt = (i: number): DraftMention | undefined => bodies.get(tree.tokens[i]?.text ?? '') ?? undefined;
  const taken = new TokenRanges(names);
  const free = tree.tokens.flatMap((_, i) => {
    const at = { firstToken: i, lastToken: i + 1, head: i };
    const body = taken.sharing(at).length === 0 ? bodyAt(i) : undefined;
    return body ? [{ ...at, kind: 'NAME' as const, entity: calledAlso(tree, body, i), code: body.code }] : [];
  });
  const linked = names.map((name) => {
    const body = isOpen(name) ? bodyAt(name.firstToken) : undefined;
    return body
      ? { ...name, entity: calledAlso(tree, body, name.firstToken), code: name.code ?? body.code }
      : name;
  });
  return [...linked, ...free];
}

/** Each acronym with a name that it stands for; null where two bodies have the same initials. */
function acronymsIn(
  tree: SyntaxTree,
  names: readonly DraftMention[],
): ReadonlyMap<string, DraftMention | null> {
  const told = new Map<string, DraftMention | null>();
  const guessed = new Map<string, DraftMention | null>();
  const note = (map: Map<string, DraftMention | null>, acronym: string, body: DraftMention) => {
    const other = map.get(acronym);
    map.set(acronym, other === undefined || other?.entity.id === body.entity.id ? body : null);
  };
  for (const name of names) {
    const { entity, kind, lastToken } = name;
    if (kind !== 'NAME' || entity.type !== 'ORGANIZATION' || lastToken - name.firstToken < 2) continue;
    const behind = tree.tokens[lastToken + 1]?.text ?? '';
    const isClosed = tree.tokens[lastToken]?.text === '(' && tree.tokens[lastToken + 2]?.text === ')';
    const at = names.find(({ firstToken }) => firstToken === lastToken + 1);
    if (isClosed && SHORT.test(behind) && (at === undefined || isOpen(at))) note(told, behind, name);
    for (const acronym of initialsOf(tree.textOf(name.firstToken, lastToken))) note(guessed, acronym, name);
  }
  return new Map([...guessed, ...told]);
}

/** The initials of a name of three words or more, with its small words and without. */
function initialsOf(name: string): ReadonlySet<string> {
  const words = name.split(/[\s-]+/).filter((word) => /^[\p{L}&]/u.test(word));
  const great = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const initials = (some: readonly string[]): string =>
    some
      .map((word) => word.charAt(0))
      .join('')
      .toUpperCase();
  return new Set(great.length < 3 ? [] : [initials(words), initials(great)]);
}

/** A name of one word that nothing but the tagger knows. */
function isOpen({ entity, kind, firstToken, lastToken }: DraftMention): boolean {
  return kind === 'NAME' && entity.known !== true && lastToken - firstToken === 1;
}

function calledAlso(tree: SyntaxTree, { entity }: DraftMention, token: number): DraftMention['entity'] {
  return { ...entity, aliases: [...new Set([...entity.aliases, tree.token(token).text])] };
}

import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import { Discourse } from '../coreference/discourse.js';
import { findAntecedent } from '../coreference/find-antecedent.js';
import { findDescribed, isBackward } from '../coreference/find-described.js';
import { findGroup } from '../coreference/find-group.js';
import { OwnedNouns } from '../coreference/owned-nouns.js';
import { type Phrase, defineExtractionStep, type DraftEntity, type DraftMention } from '../layers.js';
import { readProfiles, type Profiles } from '../coreference/profiles.js';
import { entitiesOf } from '../mention-entities.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Finds what pronouns and descriptions refer to, reading from left to right; one without a clear antecedent stays open. */
export function resolveReferences(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'resolve references',
    needs: ['tree', 'phrases', 'names', 'nouns', 'titles', 'relations'],
    gives: ['nominals', 'pronouns'],
    run({ tree, phrases, names, nouns, titles, relations }) {
      const profiles = readProfiles(tree, [...names, ...nouns], titles, relations);
      const reader = new ReferenceReader(tree, gazetteer, profiles);
      for (const phrase of phrases) reader.read(phrase);
      const { pronouns, described } = reader;
      const replaced = new Set(described.map((m) => m.head));
      return { nominals: [...nouns.filter((m) => !replaced.has(m.head)), ...described], pronouns };
    },
  });
}

/** Reads the phrases of one story in their order. */
class ReferenceReader {
  readonly pronouns: DraftMention[] = [];
  readonly described: DraftMention[] = [];
  private readonly discourse = new Discourse();
  private readonly owned = new OwnedNouns();
  /** Coordinations whose last member is still to come, by its head. */
  private readonly openJoins = new Map<number, Phrase>();

  constructor(
    private readonly tree: SyntaxTree,
    private readonly gazetteer: Gazetteer,
    private readonly profiles: Profiles,
  ) {}

  read(phrase: Phrase): void {
    if (phrase.isPronoun) this.readPronoun(phrase);
    else if (!this.readDescription(phrase)) this.introduce(phrase);
    const last = phrase.joined.at(-1);
    if (last !== undefined) this.openJoins.set(last, phrase);
    const first = this.openJoins.get(phrase.head);
    if (first) this.joinMembers(first);
  }

  private readPronoun(phrase: Phrase): void {
    const referent = findAntecedent(this.tree, this.discourse, phrase);
    if (!referent) return;
    this.discourse.mention(referent.key, referent.entities, phrase);
    this.push(this.pronouns, 'PRONOUN', referent.entities, phrase, phrase.head);
  }

  /** True when the phrase refers to what has been told before. */
  private readDescription(phrase: Phrase): boolean {
    const { mention, head } = phrase;
    if (mention !== null && mention.kind !== 'NOMINAL') return false;
    // A body with its state is known by it: the Ruritanian army needs no antecedent, the Ruritanian firm does.
    if (mention !== null && mention.entity.type !== 'GROUP') return false;
    const { tree, gazetteer, discourse, profiles } = this;
    const group = findGroup(tree, gazetteer, discourse, profiles, phrase);
    const single =
      group.length > 0
        ? null
        : (this.ownedBody(phrase) ?? findDescribed(tree, gazetteer, discourse, profiles, phrase));
    const entities = single ? [single] : group;
    if (entities.length === 0) return false;
    this.discourse.mention(keyOf(tree, phrase, entities), entities, phrase);
    this.push(this.described, 'NOMINAL', entities, phrase, mention?.firstToken ?? head);
    return true;
  }

  /** "the army" of a story that has told whose. */
  private ownedBody({ head, mention }: Phrase): DraftEntity | null {
    const { tree } = this;
    const isBare = mention !== null && tree.child(head, 'det', 'nummod', 'amod', 'nmod:poss') === undefined;
    // "the ISAF peacekeepers" are none of another's.
    if (tree.children(head, 'compound').some((c) => tree.token(c).upos === 'PROPN')) return null;
    if (mention === null || !(isBackward(tree, head) || (isBare && isPublic(mention.entity)))) return null;
    return this.owned.only(tree.token(head).lemma.toLowerCase());
  }

  private introduce(phrase: Phrase): void {
    const { tree } = this;
    const { mention } = phrase;
    const entities = mention ? entitiesOf(mention) : [];
    this.discourse.mention(keyOf(tree, phrase, entities), entities, phrase);
    const isNoun = mention !== null && tree.token(phrase.head).upos === 'NOUN';
    if (isNoun && mention.entity.country !== null && mention.entity.type !== 'ITEM')
      this.owned.add(tree.token(phrase.head).lemma.toLowerCase(), mention.entity);
  }

  /** "Peru and Chile": together they are one more that "they" and "both" may take up. */
  private joinMembers(first: Phrase): void {
    const members = first.joined.flatMap((head) => this.discourse.at(head) ?? []);
    if (members.length < 2) return;
    const entities = members.every((m) => m.entities.length > 0) ? members.flatMap((m) => m.entities) : [];
    const key = joinKeys(members.map((m) => m.key));
    const natures = [...new Set(members.flatMap((m) => [...m.natures]))];
    this.discourse.mentionGroup(key, entities, { ...first, natures, plural: true, gender: null });
  }

  private push(
    to: DraftMention[],
    kind: DraftMention['kind'],
    entities: readonly DraftEntity[],
    { head, mention }: Phrase,
    firstToken: number,
  ): void {
    const lastToken = mention?.lastToken ?? head + 1;
    const [first, ...others] = entities.map((entity) => ({
      firstToken,
      lastToken,
      head,
      kind,
      entity,
      code: null,
    }));
    if (first) to.push({ ...first, others });
  }
}

const isPublic = ({ sector }: DraftEntity): boolean =>
  sector === 'GOV' || sector === 'MIL' || sector === 'COP';

/** What is named alike is one; a state's people are not the state. */
function keyOf(
  tree: SyntaxTree,
  { natures, plural, head }: Phrase,
  entities: readonly DraftEntity[],
): string {
  const [entity] = entities;
  if (!entity) return `thing:${tree.token(head).lemma.toLowerCase()}`;
  const asPeople = entity.type === 'COUNTRY' && natures[0] === 'PERSON';
  const id = joinKeys(entities.map((e) => e.id));
  return asPeople ? `${id} ${plural ? 'people' : 'person'}` : id;
}

const joinKeys = (keys: readonly string[]): string => [...keys].sort().join(' + ');

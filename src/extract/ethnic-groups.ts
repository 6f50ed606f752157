import { countryOf, HOME_TIES, ownersOf, residenceOf, whereaboutsOf } from './home-country.js';
import { entityOfName } from './draft-entity.js';
import type { DraftMention } from './layers.js';
import { indexMentions } from './mention-table.js';
import type { SyntaxTree } from './syntax-tree.js';

/** The names with each demonym behind "ethnic" as a group that belongs to the country where it lives: "ethnic Albanians in Serbia". */
export function tellEthnicGroups(tree: SyntaxTree, names: readonly DraftMention[]): readonly DraftMention[] {
  const named = indexMentions(names);
  return names.map((mention) => {
    const { firstToken, lastToken, head, kind } = mention;
    if (kind !== 'DEMONYM' || tree.tokens[firstToken - 1]?.text.toLowerCase() !== 'ethnic') return mention;
    const [home = residenceOf(tree, head, named) ?? whereaboutsOf(tree, head, named)] = ownersOf(
      tree,
      head,
      lastToken,
      named,
      HOME_TIES,
    );
    const name = `ethnic ${mention.entity.name}`;
    const country = home ? countryOf(home) : null;
    const entity = entityOfName('GROUP', tree.textOf(firstToken - 1, lastToken), {
      id: entityOfName('GROUP', country === null ? name : `${name} ${country}`).id,
      country,
      sector: 'CVL',
    });
    return { ...mention, firstToken: firstToken - 1, kind: 'NOMINAL', entity, code: null };
  });
}

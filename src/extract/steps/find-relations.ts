import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { OfficeMatch } from '../../gazetteer/row.js';
import type { Relation } from '../../model/entity.js';
import { entityOfRow } from '../draft-entity.js';
import { defineExtractionStep, type DraftEntity, type DraftMention } from '../layers.js';
import { indexMentions } from '../mention-table.js';
import type { SyntaxTree } from '../syntax-tree.js';

/** Share of office relations that were right when read through, for titles with their country beside the name. */
const OFFICE_CONFIDENCE = 0.9;

/** Finds who holds or held which office for whom: "Ruritanian president Anna Lund", "Anna Lund, the leader of Ruritania". */
export function findRelations(gazetteer: Gazetteer) {
  return defineExtractionStep({
    name: 'find relations',
    needs: ['tree', 'names'],
    gives: ['relations', 'officeStates'],
    run({ tree, names }) {
      const named = indexMentions(names);
      const held = tree.sentences.flatMap((sentence) =>
        gazetteer
          .matchOffices(tree.tokens, sentence)
          .filter((office) => !office.plural)
          .flatMap((office): readonly HeldOffice[] => {
            const holder = holderOf(tree, office, named);
            const state = holder && stateOf(tree, office, holder, named, gazetteer);
            if (!holder || !state) return [];
            const relation: Relation = {
              type: 'HOLDS_OFFICE',
              subjectId: holder.entity.id,
              objectId: state.id,
              title: titleAsWritten(tree, office),
              evidence: { start: sentence.start, end: sentence.end },
              confidence: OFFICE_CONFIDENCE,
            };
            return [{ relation, state }];
          }),
      );
      const relations = held.map(({ relation }) => relation);
      return {
        relations: [
          ...new Map(relations.map((r) => [`${r.subjectId} ${r.objectId} ${r.title}`, r])).values(),
        ],
        officeStates: held.map(({ state }) => state),
      };
    },
  });
}

interface HeldOffice {
  readonly relation: Relation;
  readonly state: DraftEntity;
}

function titleAsWritten(tree: SyntaxTree, office: OfficeMatch): string {
  const { start, end } = tree.spanOf(office.firstToken, office.lastToken);
  return tree.analysed.text.slice(start, end);
}

/** The person right after the title, or the one the title stands beside in apposition. */
function holderOf(
  tree: SyntaxTree,
  office: OfficeMatch,
  named: ReadonlyMap<number, DraftMention>,
): DraftMention | null {
  const isPerson = (m: DraftMention | undefined): m is DraftMention => m?.entity.type === 'PERSON';
  const after = named.get(office.lastToken);
  if (isPerson(after)) return after;
  const head = tree.headOf(office.firstToken, office.lastToken);
  const around = [
    tree.token(head).dep === 'appos' ? tree.token(head).head : -1,
    ...tree.children(head, 'appos'),
  ];
  return around.map((i) => named.get(i)).find(isPerson) ?? null;
}

/** The country of the office, by the words around the title, else by what is known of the person. */
function stateOf(
  tree: SyntaxTree,
  office: OfficeMatch,
  holder: DraftMention,
  named: ReadonlyMap<number, DraftMention>,
  gazetteer: Gazetteer,
): DraftEntity | null {
  const head = tree.headOf(office.firstToken, office.lastToken);
  const beside = named.get(office.firstToken - 1);
  const below = [...tree.children(head), ...tree.children(holder.head)]
    .filter((c) => c < holder.firstToken || tree.preposition(c) === 'of')
    .map((c) => named.get(c));
  const country =
    [beside, ...below].find((m) => m !== undefined && isStateBody(m))?.entity.country ??
    holder.entity.country;
  const row = country === null ? null : gazetteer.countryRow(country);
  return row ? entityOfRow(row, row, row.name) : null;
}

/** Sectors of the bodies whose offices are their state's. */
const STATE_SECTORS = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'SPY', 'COP']);

/** True for a state, and for a body of one: "the Peruvian National Assembly". */
function isStateBody({ entity }: DraftMention): boolean {
  return entity.type === 'COUNTRY' || (entity.sector !== null && STATE_SECTORS.has(entity.sector));
}

/** Slots of the clause itself; what they mean stands at `Slots`. */
const CLAUSE_SLOTS = [
  'subject',
  'object',
  'indirect',
  'possessor',
  'modifier',
  'itself',
  'self',
  'goods',
  'content',
] as const;

/** Prepositions that a slot may name. */
const PREPOSITIONS = [
  'about',
  'across',
  'against',
  'along',
  'alongside',
  'among',
  'around',
  'at',
  'before',
  'behind',
  'between',
  'by',
  'for',
  'from',
  'in',
  'inside',
  'into',
  'involving',
  'near',
  'of',
  'off',
  'on',
  'outside',
  'over',
  'through',
  'throughout',
  'to',
  'toward',
  'towards',
  'under',
  'upon',
  'using',
  'via',
  'with',
] as const;

/** Every slot a frame may name. */
export const SLOT_NAMES: ReadonlySet<string> = new Set([...CLAUSE_SLOTS, ...PREPOSITIONS]);

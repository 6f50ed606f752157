import type {
  EntityTypeName,
  EventTypeName,
  PloverCategory,
  QuantityKind,
  RoleFunction,
  SectorCode,
  StatusName,
} from './names.js';

/** Who may fill a role: states and their organs, persons, organisations and groups; things; or places. */
export const ACTORS: readonly EntityTypeName[] = ['COUNTRY', 'PERSON', 'ORGANIZATION', 'GROUP'];
export const LOCATIONS: readonly EntityTypeName[] = ['PLACE', 'COUNTRY', 'FACILITY'];

/** A role of an event type: its own name, the function behind it, and what may fill it. */
export interface Role {
  readonly name: string;
  readonly function: RoleFunction;
  readonly fillers: readonly EntityTypeName[];
  readonly description: string;
  /** For items: the class that the filler must be or stand below. */
  readonly under?: string;
  /** True when a frame that leaves it open is no event of this type. */
  readonly required?: boolean;
  /** True when the filler may stand behind a phrase of another thing: "support Ruritania's efforts", "ban imports from Ruritania". */
  readonly behind?: boolean;
  /** True when, left open, it is who does or has done to them the deed that the event is about: "called for sanctions against Ruritania". */
  readonly ofDeed?: boolean;
  /** True when the event's place stands for it where nobody is named: "a curfew in Ruritania", "bombs exploded in Ruritania". */
  readonly orPlace?: boolean;
}

/** A way to do what the type says, e.g. `aerial` of ASSAULT; words that choose it when they stand in the event. */
interface Mode {
  readonly name: string;
  readonly description: string;
  /** Lemmas that choose the mode: of the trigger or of anything within its phrase. */
  readonly words?: readonly string[];
  /** Its PLOVER category where that is not the type's: to PLOVER, who resigns retreats. */
  readonly category?: PloverCategory;
}

/**
 * Where a role's filler stands, as slots in order of preference, separated by spaces:
 * `subject` (who does it: active subject, passive "by", the subject of a light verb over a noun), `object` (who has it done:
 * object, passive subject, the noun a participle modifies), `indirect`, `possessor` ("Iran's"), `modifier` ("Iranian", "US",
 * "arms" before a noun), `itself` (who a noun for a person or body is: "Ruritania, its arms supplier"), `goods` (whose the
 * filled item is: "bought Ruritanian tanks"), `self` (the trigger: "military aid"), `content` (whom the clause below is about), or a preposition (`to`, `from`, `with`, `against` …).
 */
type Slots = string;

/** One sense of one or more words as trigger of an event type. */
export interface Frame {
  /** Lemmas; a particle or fixed preposition follows after a space ("hand over", "open fire"). */
  readonly verbs?: readonly string[];
  /** A noun of several words ends with its head; a preposition may open it: "under siege", "on trial". */
  readonly nouns?: readonly string[];
  /** Adjectives and participles that say something of a subject, as written: "willing", "opposed to". */
  readonly adjectives?: readonly string[];
  /** Role name → slots. A role that is not named here is not filled by this frame. */
  readonly roles: Readonly<Record<string, Slots>>;
  /** Roles this frame insists on, beside the type's required ones. */
  readonly needs?: readonly string[];
  /** Lemmas of which one must stand as object or as the noun's complement ("impose" + sanctions). */
  readonly with?: readonly string[];
  /** Lemmas none of which may stand there, nor open the clause below: to "promise revenge" or "ask whether" is something else. */
  readonly without?: readonly string[];
  /** The kind of clause that must stand below: "ready to talk" is an offer, "ready" is none. */
  readonly over?: 'clause' | 'infinitive';
  /** Sectors of actors with whom it does not count: police who block a road coerce, farmers protest. */
  readonly unlessBy?: readonly SectorCode[];
  /** Types of entities that alone may fill a role here: a "contract with Ruritania" makes a firm the seller. */
  readonly fillers?: Readonly<Record<string, readonly EntityTypeName[]>>;
  /** Roles with a filler that the words imply: "arm" is about weapons; the value is an item's id. */
  readonly implies?: Readonly<Record<string, string>>;
  readonly mode?: string;
  readonly contexts?: readonly string[];
  /** The status that the words themselves carry: a "request" for arms is a transfer REQUESTED. */
  readonly status?: StatusName;
  /** True when subject and its partners do it to each other. */
  readonly reciprocal?: boolean;
  /** How often the words mean this, judged by reading: 1 nearly always, 0.5 half the time. */
  readonly weight?: number;
}

/** An event type as one row of data: what it is, who takes part, and which words report it. */
export interface EventType {
  readonly name: EventTypeName;
  readonly description: string;
  /** Its PLOVER category; null for types outside PLOVER. */
  readonly category: PloverCategory | null;
  /** The category that an event of such a status has instead: to PLOVER, aid that is only planned is an agreement. */
  readonly categoryIf?: Readonly<Partial<Record<StatusName, PloverCategory>>>;
  /** CAMEO root or full codes that map to it (Schrodt 2012). */
  readonly cameo: readonly string[];
  readonly roles: readonly Role[];
  readonly modes: readonly Mode[];
  readonly contexts: readonly string[];
  /** Kinds of numbers an event of the type carries. */
  readonly quantities?: readonly QuantityKind[];
  /** Types whose deeds are this one's effects: who was "killed by an earthquake" was not assaulted. */
  readonly absorbs?: readonly EventTypeName[];
  /** Types that tell what its actors want by it: who marches to demand something protests, the demand is no event beside it. */
  readonly aims?: readonly EventTypeName[];
  /** Types whose nouns, as what its verbs take, only name what is answered: who rejects an appeal does not appeal. */
  readonly answers?: readonly EventTypeName[];
  /** Roles of which at least one must be filled; an event without is not reported. */
  readonly anyOf?: readonly string[];
  readonly frames: readonly Frame[];
}

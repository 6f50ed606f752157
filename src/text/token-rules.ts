/** A correction of wink-nlp's tokens to the conventions of the English treebanks (UD EWT and GUM). */
export interface TokenRule {
  /** Why the rule is there, with what it keeps or cuts. */
  readonly reason: string;
  /** Found in a run of characters without white space; its groups, where it has some, are the tokens. */
  readonly pattern: RegExp;
}

const TOP_LEVEL =
  'com|org|net|gov|edu|mil|int|info|biz|io|tv|uk|us|eu|au|ca|nz|de|fr|ru|ir|il|cn|jp|in|za|ie|ch|nl|se|no|ua|tr|sa';
const FILE_TYPES = 'pdf|docx?|xlsx?|pptx?|txt|html?|jpe?g|png|gif|zip|mp[34]';
const CLITICS = 'm|re|ll|d|ve|s';

/** Applied in order to every run that is not a plain word; a later rule overrules an earlier one. */
export const TOKEN_RULES: readonly TokenRule[] = [
  {
    reason: 'a word with letters beyond ASCII is one token',
    pattern: /[A-Za-z]*[^\P{L}A-Za-z][\p{L}\p{M}]*/gu,
  },
  {
    reason: 'clitics stand alone',
    pattern: new RegExp(`(?<=[\\p{L}\\p{N}.])['’](?:${CLITICS})(?![\\p{L}\\p{N}])`, 'giu'),
  },
  { reason: 'n’t stands alone', pattern: /(?<=\p{L})n['’]t(?!\p{L})/giu },
  { reason: 'a possessive after a plural is its apostrophe', pattern: /(?<=\p{L}s)['’]$/giu },
  { reason: 'decades are one token', pattern: /(?<![\d.])(?:\d\d)?\d0['’]s(?!\p{L})/gu },
  {
    reason: 'repeated symbols are one token',
    pattern: /([-=*_~#+<>^])\1+|[!?]{2,}|(?<!\p{L})\.{2,}|\.{3,}|''|``|,,/gu,
  },
  {
    reason: 'a range is cut at its hyphen',
    pattern: /(?<![\p{L}\d.,/-])(?!\d{3}-\d{4})(\d{1,4})([-–])(\d{1,4})(?![\p{L}\d/-]|[.,]\d)/gu,
  },
  { reason: 'a range of times is cut at its hyphen', pattern: /(\d{1,2}[:.]\d{2})([-–])(\d{1,2}[:.]\d{2})/g },
  {
    reason: 'a letter and number joined by a hyphen are cut',
    pattern: /(?<![\p{L}\d-])(\p{L}+)(-)(\d+\p{Ll}?)(?![\p{L}\d-])/gu,
  },
  {
    reason: 'initials and what is joined to them by a hyphen are cut',
    pattern: /(?<![\p{L}\d-])(?!(?:ANTI|NON|PRE|PRO|POST|RE|CO|EX|MID)-)(\p{Lu}{2,})(-)(?=\p{L})/gu,
  },
  {
    reason: 'the half of the day is cut off',
    pattern: /(?<![\d:])(\d{1,2}(?:[:.]\d{2})?)([ap]m|[ap]\.m\.)(?!\p{L})/giu,
  },
  { reason: 'the sign of a dollar keeps its country', pattern: /(?:US|AU?|CA?|NZ|HK|S)\$(?=\d|$)/g },
  { reason: 'a decimal keeps its point', pattern: /(?<![\p{L}\d.])\.\d+/gu },
  {
    reason: 'thousands keep their commas',
    pattern: /(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:st|nd|rd|th)?(?![\d,])/g,
  },
  { reason: 'words joined by underscores are one token', pattern: /[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu },
  { reason: 'degrees are one token', pattern: /(?:Ph\.?D|M\.?Sc|B\.?Sc|M\.?A|B\.?A|M\.?Phil)\.(?!\p{L})/gu },
  {
    reason: 'a closing bracket is no emoticon',
    pattern: /(?<=[\p{L}\p{N}"”'’%.])(\))([:;,.]+)?(?=$|["”])/gu,
  },
  {
    reason: 'a name of a file is one token',
    pattern: new RegExp(`[\\w-]+\\.(?:${FILE_TYPES})(?!\\w)`, 'giu'),
  },
  {
    reason: 'a domain name is one token, with its path',
    pattern: new RegExp(
      `(?<![\\w@.])(?:www\\.)?(?:[a-z\\d](?:[\\w-]*)\\.)+(?:${TOP_LEVEL})(?![\\w])(?:/[^\\s"”’()<>\\[\\]]*[\\w/])?`,
      'giu',
    ),
  },
  {
    reason: 'an address of a page is one token',
    pattern: /(?:https?|ftp):\/\/[^\s"”<>]*[\w/#=&]|www\.[^\s"”<>()]*[\w/]/giu,
  },
  { reason: 'an address of mail is one token', pattern: /[\w.+-]*\w\.{0,3}@[\w-]+(?:\.[\w-]+)*/gu },
  { reason: 'an account and a topic keep their sign', pattern: /(?<![\w/])(?:@|#(?!\d))\w+/gu },
];

/** Words that the treebanks cut in two, with the length of the first part. */
export const CUT_WORDS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ["d'you", 2],
]);

/** Abbreviations, without their full stop, that stand before what they belong to and so never end a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr drs prof gen lt col maj capt cpt sgt cpl pvt adm brig cmdr cdr gov sen rep pres rev fr hon msgr mlle mme ' +
    'st sr. no nos fig figs vol sec art pp p ch eq ca cf al v vs ph e.g i.e messrs insp det supt amb atty asst assoc ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** Abbreviations, without their full stop, that keep it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...LEADING_ABBREVIATIONS,
  ...(
    'inc corp co ltd bros plc jr sr esq etc approx dept div est ed eds min max tel ext ave blvd rd mt ft univ assn ' +
    'intl natl cal calif mass penn wash ore tex fla ariz conn mich minn wis ont mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
]);

/** Words that wink-nlp takes for abbreviations and that mostly are words before a full stop: "no.", "in.". */
export const WORDS_WITH_FULL_STOP: ReadonlySet<string> = new Set(['no', 'in', 'am', 'i', 'etc', 'inc']);

/** Those of them that end a sentence only where wink-nlp sees its end. */
export const DOUBTFUL_FULL_STOPS: ReadonlySet<string> = new Set(['etc', 'inc', 'i', 'No', 'I']);

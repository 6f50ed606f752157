/** Kinds of words and phrases that hint at names; a kind's place in the list is its bit in a mask. */
export const LIST_KINDS = [
  'given',
  'family',
  'metropolis',
  'city',
  'town',
  'country',
  'region',
  'demonym',
  'party',
  'partyAcronym',
  'fighters',
  'partyWord',
  'fighterWord',
  'organization',
  'organizationHead',
  'companyEnding',
  'mediaHead',
  'facilityHead',
  'landHead',
  'eventHead',
  'title',
  'honorific',
  'particle',
  'calendar',
  'connector',
] as const;

export type ListKind = (typeof LIST_KINDS)[number];

/** The mask of one kind. */
export function maskOf(...kinds: readonly ListKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << LIST_KINDS.indexOf(kind)), 0);
}

/** Lower-case words that hint at names by themselves, by kind. */
export const HINT_WORDS: Partial<Record<ListKind, string>> = {
  organizationHead: `ministry department agency council party front brigade brigades army corps force forces bureau
    office committee commission union federation confederation league alliance coalition movement association organization
    organisation organizations institute institution foundation society group parliament congress senate assembly house
    court tribunal police navy guard guards command authority administration government bank fund university college
    school academy centre center service services board club team network company corporation enterprise enterprises
    industries holdings airlines airways motors systems technologies laboratories laboratory battalion regiment division
    legion squad militia resistance cabinet chamber duma knesset bundestag directorate secretariat syndicate cartel gang
    band orchestra church diocese order trust initiative programme program mission taskforce secretary-general staff
    conference forum summit bloc pact treaty task nations states republicans democrats socialists communists liberals
    conservatives greens labour workers cooperative exchange observatory watch international companies partners records
    united city rovers fc studios pictures entertainment hospital clinic brotherhood vanguard army's wing cell faction
    fighters rebels insurgency politburo junta regime presidium reserve treasury customs intelligence`,
  companyEnding: `inc inc. ltd ltd. corp corp. co co. llc plc ag gmbh sa s.a. nv n.v. spa s.p.a. llp lp oao ooo pjsc jsc
    group holdings bhd pty ab as oy kk`,
  mediaHead: `times post news journal tribune herald gazette guardian chronicle observer press radio television tv daily
    weekly magazine review broadcasting media agency telegraph mail express star globe courier bulletin wire today`,
  facilityHead: `airport base prison jail bridge stadium square street avenue road highway boulevard hospital palace mosque
    cathedral church temple tower building hotel port harbour harbor station plant reactor camp fort fortress castle
    museum library park garden theatre theater hall arena pipeline dam terminal refinery shipyard airfield checkpoint
    crossing embassy consulate headquarters compound barracks facility site field`,
  landHead: `river lake sea ocean bay gulf strait island islands isle peninsula mountain mountains mount mt mt. hills hill
    valley desert plain plateau coast cape province state county district region governorate oblast prefecture canton
    municipality city town village republic kingdom emirate territory strip bank heights basin canal delta border north
    south east west northern southern eastern western central upper lower new saint st. san santa los las el fort port`,
  eventHead: `war election elections referendum summit conference treaty agreement accord accords act operation revolution
    uprising crisis olympics games cup championship championships festival prize award day massacre affair convention
    protocol declaration plan resolution amendment constitution bill law movement coup campaign talks primary census
    tournament league massacre siege battle intifada process deal initiative song album film book`,
  title: `president vice-president prime premier minister chancellor king queen prince princess emperor sultan emir sheikh
    ayatollah imam pope bishop archbishop cardinal father rabbi reverend senator congressman congresswoman representative
    governor mayor ambassador envoy secretary general gen. gen lieutenant lt. colonel col. major maj. captain capt.
    sergeant sgt. admiral commander marshal commissioner chief director chairman chairwoman chairperson ceo
    spokesman spokeswoman spokesperson judge justice prosecutor attorney lawyer professor prof. doctor leader deputy
    foreign defense defence interior finance former ex-president dictator warlord opposition activist journalist
    commander-in-chief officer inspector constable detective analyst economist author writer singer actor actress coach
    sen. sen rep. rep gov. gov candidate counterpart colleague founder co-founder militant cleric mullah senators mp`,
  honorific: `mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady madam dame hon hon. rev rev. shaikh shaykh sayyid hajj haji`,
  particle: `al el bin ibn abu van von der den de di da del della la le du dos das ul ur ben bint umm ter ten af zu y o'
    mac mc st`,
  calendar: `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun
    jul aug sept oct nov dec christmas easter ramadan spring summer autumn winter`,
  connector: `of the for & de la du - del al des et y und di da do el`,
};

/** Words that begin a sentence with a capital and belong to no name. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the a an this that these those it its he she they we you i his her their our my your who what which when where why how
  in on at by for from of to with without after before during since until while as if but and or so yet because although
  though despite under over between among against about into through than then there here not no some any many much most
  more all both each every several few other another one two three four five six seven eight nine ten such also only even
  just still now today yesterday tomorrow however meanwhile later earlier once is are was were be been has have had do does
  did will would can could may might must shall should let please yes ok according following including`.split(
    /\s+/,
  ),
);

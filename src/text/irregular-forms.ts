/** English irregular verbs: the base form, then its past tenses and participles. */
const VERBS = `
be am is are was were been being 'm 're|have has had having 've|do does did done|go goes went gone|say said says|abide abode|arise arose arisen
awake awoke awoken|bear bore borne born|beat beaten|become became|befall befell befallen|beget begot begotten
begin began begun|behold beheld|bend bent|beseech besought|bet|bid bade bidden|bind bound|bite bit bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|build built|burn burnt|burst
buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flies|forbid forbade forbidden
forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|grind ground|grow grew grown
hang hung|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
lean leant|leap leapt|learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost|make made
mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|mow mown|offset
outbid|outdo outdid outdone|outgrow outgrew outgrown|outrun outran|outsell outsold|overcome overcame
overdo overdid overdone|overhear overheard|override overrode overridden|oversee oversaw overseen
overrun overran|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid
plead pled|prove proven|put|quit|read|rebuild rebuilt|redo redid redone|repay repaid|resell resold|resit resat
rethink rethought|retake retook retaken|rewrite rewrote rewritten|rid|ride rode ridden|ring rang rung
rise rose risen|run ran|saw sawn|see saw seen|seek sought|sell sold|send sent|set|sew sewn|shake shook shaken
shear shorn|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk
sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit|smell smelt|sow sown|speak spoke spoken
speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split|spoil spoilt|spread
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept
swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|thrust|tread trod trodden|undercut|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|upset|wake woke woken
wear wore worn|weave wove woven|weep wept|wet|win won|wind wound|withdraw withdrew withdrawn
withhold withheld|withstand withstood|wring wrung|write wrote written|die dying died dies|tie tying tied ties
vie vying|focus focused focusing focuses|panic panicked panicking|traffic trafficked trafficking
mimic mimicked mimicking|picnic picnicked picnicking|bus bused busing|canvas canvassed|use used using uses
sue suing sued sues|ensue ensuing ensued|pursue pursuing pursued|note noted noting notes|free freed freeing
see seeing sees|agree agreeing agreed|flee fleeing|dye dyeing dyed|singe singeing|age aging ageing aged
dwell dwelling|stage staged staging|fire fired firing fires|wire wired wiring|tire tired tiring|hire hired hiring|breathe breathed breathing
bathe bathed bathing|loathe loathed loathing|soothe soothed soothing|seethe seethed seething|unite united uniting
range ranged ranging|clothe clothed clothing|sever severed severing|laud lauded lauding|lambast lambasted lambasting
emphasise emphasised emphasising emphasises|electrocute electrocuted electrocuting|exculpate exculpated exculpating
excoriate excoriated excoriating|immolate immolated immolating|irradiate irradiated irradiating|enthrone enthroned enthroning
restitute restituted restituting|fulminate fulminated fulminating|axe axed axing
`;

/** Nouns whose plural no rule finds: the singular, then the plural. */
const NOUNS = `
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|die dice
knife knives|life lives|wife wives|leaf leaves|thief thieves|loaf loaves|half halves|shelf shelves|wolf wolves
self selves|calf calves|hoof hooves|scarf scarves|sheaf sheaves|elf elves|analysis analyses|base bases
crisis crises|thesis theses|hypothesis hypotheses|diagnosis diagnoses|axis axes|oasis oases|synthesis syntheses
parenthesis parentheses|emphasis emphases|phenomenon phenomena|criterion criteria|bacterium bacteria
stimulus stimuli|fungus fungi|nucleus nuclei|cactus cacti|alumnus alumni|radius radii|syllabus syllabi
index indices|matrix matrices|appendix appendices|vertex vertices|formula formulae|larva larvae|vertebra vertebrae
memorandum memoranda|referendum referenda|curriculum curricula|stratum strata|gas gases|bus buses|lens lenses
virus viruses|bonus bonuses|campus campuses|census censuses|status statuses|consensus consensuses|corps corps|corpse corpses
series series|species species|means means|headquarters headquarters|aircraft aircraft
goods goods|thanks thanks|news news|remains remains|outskirts outskirts|clothes clothes|barracks barracks
ceasefire ceasefires|movie movies|cookie cookies|rookie rookies|tie ties|lie lies|pie pies|zombie zombies
calorie calories|selfie selfies|bourgeoisie bourgeoisies|passer-by passers-by|chassis chassis`;

function readTable(rows: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const row of rows.trim().split(/[|\n]/)) {
    const [base = '', ...forms] = row.split(' ');
    for (const form of [base, ...forms]) if (!table.has(form)) table.set(form, base);
  }
  return table;
}

/** Base form of every irregular form of a verb. */
export const IRREGULAR_VERBS = readTable(VERBS);

/** Singular of every irregular plural. */
export const IRREGULAR_NOUNS = readTable(NOUNS);

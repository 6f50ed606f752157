import { wordList } from '../common/word-list.js';

/** Verbs that tell who says so; plain saying, no event by itself. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  wordList(`
    say tell report announce claim state add declare allege confirm deny admit acknowledge reveal disclose insist
    maintain argue assert contend explain note believe think estimate suggest warn accuse charge write show indicate
    conclude find know comment remark observe stress emphasise emphasize testify quote cite describe blame suspect
    complain boast predict learn hear determine assess hint repeat reiterate concede recall publish document detail
    mention dispute refute`),
);

/** Prepositions that introduce a speaker: "according to a document". */
export const SPEAKER_PREPOSITIONS: ReadonlySet<string> = new Set(['according to', 'per']);

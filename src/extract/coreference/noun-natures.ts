import { wordList } from '../../common/word-list.js';
import type { Gender } from '../../gazetteer/given-names.js';

/** Nouns for bodies of people: "it" or "they", by their last word. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  wordList(`
    government administration authority cabinet ministry department treasury regime junta dictatorship monarchy kingdom
    army military navy force marines brigade battalion regiment platoon squadron garrison infantry guard corps command
    police gendarmerie agency service bureau office council committee commission panel board parliament senate congress
    legislature assembly house court tribunal judiciary jury prosecution opposition party coalition alliance bloc union
    federation confederation league faction wing movement group organization organisation network cell militia insurgency
    cartel gang mafia syndicate mob crowd company firm business corporation contractor manufacturer maker producer
    supplier exporter importer bank airline industry subsidiary conglomerate startup consortium giant newspaper daily
    magazine outlet broadcaster station channel media press radio website charity foundation university college school
    institute hospital clinic church mosque team squad crew club staff community minority tribe clan family population
    public delegation mission country nation state republic neighbour neighbor ally side rival body institution tank
    society association front wing band troupe watchdog lobby association`),
);

/** Nouns that are plural without an "s". */
export const PLURAL_NOUNS: ReadonlySet<string> = new Set(
  wordList('police people media gendarmerie staff crew public clergy personnel cattle'),
);

/** Nouns for people that no list of agents has. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  wordList(`
    friend lady guy boss partner neighbour neighbor colleague winner author writer poet musician founder owner hero
    heroine girlfriend boyfriend fiance fiancee bride groom cousin uncle aunt nephew niece grandson granddaughter twin
    sibling spouse lover widower employer guest visitor speaker witness driver rider runner swimmer coach manager captain
    king queen prince princess emperor empress duke duchess count countess lord sir dame knight chief head director
    professor painter composer director producer dancer model boxer footballer cricketer golfer wrestler designer
    architect inventor explorer philosopher character figure member person native leader candidate`),
);

const MALE = new Set(
  wordList(`
    man boy father husband son brother uncle nephew grandfather grandson king prince emperor duke count lord sir mr mister
    widower businessman spokesman chairman congressman policeman cameraman fisherman salesman gentleman guy boyfriend
    groom monk priest pope imam cleric bishop archbishop cardinal actor waiter`),
);

const FEMALE = new Set(
  wordList(`
    woman girl mother wife daughter sister aunt niece grandmother granddaughter queen princess empress duchess countess
    lady dame mrs ms miss widow businesswoman spokeswoman chairwoman congresswoman policewoman girlfriend bride nun
    actress waitress heroine schoolgirl`),
);

/** The gender that a noun or a form of address says, null when it says none. */
export function genderOfNoun(noun: string): Gender | null {
  const word = noun.toLowerCase().replace('.', '');
  if (FEMALE.has(word) || word.endsWith('woman')) return 'FEMALE';
  return MALE.has(word) || (word.endsWith('man') && !/german|human|talisman/.test(word)) ? 'MALE' : null;
}

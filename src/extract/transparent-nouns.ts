import { wordList } from '../common/word-list.js';

/** Nouns that stand before what is meant: "a shipment of weapons", "dozens of tanks", "a series of attacks". */
export const TRANSPARENT_NOUNS: ReadonlySet<string> = new Set(
  wordList(`
    share battery squad regiment shipment number series barrage batch lot pair group type kind sort variety range array consignment delivery
    shipload planeload truckload boatload cargo load stock stockpile cache quantity amount dozen hundred thousand
    million billion ton tonne score couple handful majority rest part half bulk fleet squadron package ten set wave string
    tranche crate container supply volume worth piece unit system list combination mix mixture flood flow stream
    sale transfer some all most many several one two three four five six more member form round spate dispatch convoy`),
);

import { wordList } from '../../common/word-list.js';

/** Words of bodies that every country has: a name of nothing else ("Supreme Court", "Ministry of Defence") is nobody's own. */
export const GENERIC_BODY_WORDS: ReadonlySet<string> = new Set(
  wordList(`of the and for on in to a
    parliament congress senate house chamber assembly legislature council representatives commons lords deputies lower upper
    court courts tribunal appeal appeals supreme high constitutional circuit prosecutor prosecutors prosecution attorney
    ministry minister ministries department departments office bureau agency authority commission committee board cabinet
    government administration executive presidency secretariat directorate service services inspectorate ombudsman
    army navy air force forces armed military troops marines coast guard guards border police gendarmerie militia
    defence defense foreign interior exterior home internal external finance financial treasury justice health education labour labor trade
    commerce energy agriculture transport transportation environment affairs security intelligence immigration customs tax
    general national federal state central public royal local regional district county city provincial municipal joint
    electoral election elections human rights civil emergency
    party democratic democrats democrat republican republicans liberal liberals conservative conservatives labour socialist
    socialists social communist communists christian green greens progressive people peoples nationalist opposition coalition ruling
    bank reserve union unions federation confederation league association society company corporation firm group organization
    organisation foundation institute institution university college school hospital church newspaper television radio
    media press club team red crescent cross`),
);

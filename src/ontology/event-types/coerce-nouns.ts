import type { Frame } from '../event-type.js';
import { lemmas } from '../lemmas.js';

/** The nouns that report a COERCE. */
export const COERCE_NOUNS: readonly Frame[] = [
  {
    nouns: lemmas(
      `security sweep, dragnet, stop - and - search, jailing, cordon, internet shutdown, internet blackout, state of emergency, state of siege, purge, dissolution, entry ban, travel restriction, book ban, forced eviction, forced displacement, expropriation, land seizure, land grab, forced relocation, forced deportation, mass deportation, security clampdown, police crackdown, house arrest, media crackdown, sweep, mass detention, wiretapping, police raid, eavesdropping, spying, surveillance, hacking attempt, cyber - attack, security breach, phishing, cyber campaign, cordon and search, extrajudicial detention, detention order, jail sentence, sentencing, exile, land confiscation`,
    ),
    roles: {
      target: 'of on against for possessor from',
      actor: 'subject by possessor modifier',
      place: 'in on of',
    },
    needs: ['target'],
    weight: 0.45,
  },
  {
    nouns: lemmas(`arrest, detention, imprisonment, incarceration, jailing, apprehension, mass arrest,
      house arrest, round - up, roundup, internment`),
    roles: { target: 'of possessor', actor: 'subject by', place: 'in at' },
    mode: 'arrest',
    weight: 0.7,
  },
  {
    nouns:
      lemmas(`under arrest, under house arrest, in custody, into custody, in detention, in police custody, in jail,
      to jail, to prison, behind bar, under guard`),
    roles: { target: 'itself', actor: 'by' },
    needs: ['target'],
    mode: 'arrest',
    weight: 0.75,
  },
  {
    nouns: ['under curfew'],
    roles: { target: 'itself', place: 'itself', actor: 'by' },
    mode: 'curfew',
    weight: 0.9,
  },
  {
    nouns: lemmas(
      'under lockdown, under quarantine, under blockade, on lockdown, into lockdown, into quarantine',
    ),
    roles: { target: 'itself', place: 'itself', actor: 'by' },
    mode: 'restrict',
    weight: 0.75,
  },
  {
    nouns: lemmas('under martial law, under emergency rule'),
    roles: { target: 'itself', place: 'itself', actor: 'by' },
    mode: 'martial-law',
    weight: 0.8,
  },
  {
    nouns: lemmas(`prison sentence, death sentence, jail term, prison term, jail sentence, life sentence,
      life imprisonment`),
    roles: { target: 'of for against possessor', actor: 'subject by' },
    mode: 'arrest',
    contexts: ['legal'],
    weight: 0.5,
  },
  {
    nouns: lemmas(`crackdown, clampdown, repression, persecution, dispersal, harassment, subjugation,
      oppression`),
    roles: { target: 'on against of', actor: 'subject by possessor modifier' },
    mode: 'restrict',
    contexts: ['repression'],
    weight: 0.7,
  },
  {
    nouns: lemmas(`raid, police raid, dawn raid, house search, home search, police search,
      house - to - house search`),
    roles: { target: 'on against of', actor: 'subject by possessor modifier', place: 'on in at' },
    mode: 'seize',
    weight: 0.5,
  },
  {
    nouns: lemmas(`seizure, confiscation, annexation, nationalization, nationalisation, expropriation,
      interception`),
    roles: { target: 'of from', item: 'of', actor: 'subject by possessor modifier', place: 'of' },
    mode: 'seize',
    weight: 0.6,
  },
  {
    nouns: lemmas(`blockade, travel ban, lockdown, moratorium, naval blockade, border closure, gag order,
      media blackout, prohibition, no - fly zone`),
    roles: { target: 'on of against', actor: 'subject by possessor modifier', place: 'of on' },
    mode: 'restrict',
    weight: 0.55,
  },
  {
    nouns: ['ban', 'restriction', 'closure'],
    roles: { target: 'on against of', actor: 'subject by possessor modifier' },
    mode: 'restrict',
    weight: 0.45,
  },
  {
    nouns: ['curfew'],
    roles: { actor: 'subject by modifier', place: 'in on' },
    mode: 'curfew',
    weight: 0.7,
  },
  {
    nouns: ['martial law', 'emergency rule'],
    roles: { actor: 'subject by', place: 'in on' },
    mode: 'martial-law',
    weight: 0.5,
  },
  {
    nouns: lemmas('deportation, eviction, forced return, banishment, forced repatriation'),
    roles: { target: 'of possessor', actor: 'subject by from' },
    mode: 'deport',
    weight: 0.7,
  },
  {
    nouns: ['censorship'],
    roles: { target: 'of', actor: 'subject by possessor modifier' },
    mode: 'censor',
    weight: 0.5,
  },
  {
    nouns: lemmas(`cyberattack, cyber-attack, cyber attack, hacking, data breach, hacking attack, ddos attack,
      ransomware attack, denial - of - service attack, cyber espionage, hack`),
    roles: { target: 'on against of at', actor: 'subject by from possessor modifier' },
    mode: 'cyber',
    contexts: ['cyber'],
    weight: 0.75,
  },
  {
    nouns: lemmas(`disinformation campaign, propaganda campaign, misinformation campaign, influence operation,
      smear campaign`),
    roles: { target: 'against', actor: 'subject by possessor modifier' },
    mode: 'misinformation',
    contexts: ['misinformation'],
    weight: 0.65,
  },
];

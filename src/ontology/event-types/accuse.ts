import { ACTORS, type EventType } from '../event-type.js';
import { lemmas } from '../lemmas.js';
import { PLACE_ROLE } from '../place-role.js';

/** Criticism, accusation, prosecution, investigation. */
export const ACCUSE: EventType = {
  name: 'ACCUSE',
  description:
    'An actor disapproves of, blames, accuses, charges, sues, tries or investigates another, in public or before a court.',
  category: 'ACCUSE',
  cameo: ['09', '11'],
  roles: [
    {
      name: 'accuser',
      function: 'actor',
      fillers: ACTORS,
      description: 'Who criticises, accuses or investigates.',
    },
    {
      name: 'accused',
      function: 'recipient',
      behind: true,
      ofDeed: true,
      fillers: ACTORS,
      description: 'Against whom it goes.',
    },
    PLACE_ROLE,
  ],
  modes: [
    { name: 'disapprove', description: 'Disapproval: condemning, criticising, complaining.' },
    {
      name: 'investigate',
      description: 'An investigation by police, court, parliament or commission.',
      words: ['investigation', 'inquiry', 'probe', 'investigate'],
    },
    {
      name: 'allege',
      description: 'An accusation, informal or before a court: charge, indictment, lawsuit, trial.',
    },
  ],
  contexts: [],
  anyOf: ['accuser', 'accused'],
  frames: [
    {
      verbs: lemmas(
        `call, label, brand, describe, term, denounce, portray, characterize, characterise, depict, dub, condemn, consider, regard, view`,
      ),
      with: lemmas(
        `liar, terrorist, criminal, unacceptable, disgrace, shameful, outrage, outrageous, provocation, provocative, aggression, aggressive, illegal, unlawful, crime, lie, hypocrite, hypocritical, dictator, traitor, murderer, evil, barbaric, cowardly, unjust, unfair, irresponsible, dangerous, absurd, ridiculous, nonsense, farce, sham, fraud, mistake, violation, unjustified, insult, genocide, tyrant, corrupt, racist, fascist, biased, reckless, deplorable, unfounded, baseless, false, fabrication, abhorrent, despicable, inhumane, intolerable, wrong, undemocratic, unconstitutional, interference, blackmail, hypocrisy, pack, flawed, betrayal, scandalous, treacherous, brutal, cruel, heinous, inadequate, puppet, madman, invader, occupier, aggressor, rogue`,
      ),
      roles: { accuser: 'subject', accused: 'object' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `say, declare, state, argue, insist, add, maintain, complain, charge, claim, assert, contend, protest, believe, feel, stress`,
      ),
      with: lemmas(
        `liar, terrorist, criminal, unacceptable, disgrace, shameful, outrage, outrageous, provocation, provocative, aggression, aggressive, illegal, unlawful, crime, lie, hypocrite, hypocritical, dictator, traitor, murderer, evil, barbaric, cowardly, unjust, unfair, irresponsible, dangerous, absurd, ridiculous, nonsense, farce, sham, fraud, mistake, violation, unjustified, insult, genocide, tyrant, corrupt, racist, fascist, biased, reckless, deplorable, unfounded, baseless, fabrication, abhorrent, despicable, inhumane, intolerable, wrong, undemocratic, unconstitutional, interference, blackmail, hypocrisy, flawed, betrayal, scandalous, treacherous, brutal, cruel, heinous, inadequate, puppet, madman, invader, occupier, aggressor, rogue`,
      ),
      roles: { accuser: 'subject', accused: 'content' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.45,
    },
    {
      verbs: lemmas(
        `say, claim, report, assert, contend, maintain, insist, complain, argue, declare, charge`,
      ),
      with: lemmas(
        `violate, breach, torture, cheat, rig, orchestrate, mastermind, massacre, sponsor, harbor, harbour, meddle, interfere, provoke, fabricate, sabotage, betray, commit, abuse, plot, instigate, persecute, collude, lie, falsify, embezzle, discriminate`,
      ),
      roles: { accuser: 'subject', accused: 'content' },
      needs: ['accuser', 'accused'],
      mode: 'allege',
      weight: 0.55,
    },
    {
      verbs: lemmas(
        `take to task, bring to book, haul over coal, call to account, hold to account, pour scorn on, heap scorn on, heap blame on, pin blame on, pin blame for, lay blame at, cast doubt on, cast aspersion on, tear into, rip into, lay into, lace into, light into, fume at, rage at, rage against, bristle at, chafe at, bridle at, sneer at, gripe about, grumble about, moan about, carp at, rail at, thunder against, lash out against, protest about, remonstrate with, round on, dress down, tell off, call out, cry foul, cry foul over, slap down, throw book at, level accusation at, sound off about, have go at, raise eyebrow at, wag finger at, find fault in, decry as, snipe at, speak against, speak out against, rail about, name and shame, put blame on, shift blame to, blame on`,
      ),
      roles: { accuser: 'subject', accused: 'object on at against with about into for of to' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `savage, trash, pan, slate, flay, scathe, taunt, smear, slander, libel, besmirch, impugn, deprecate, bewail, reprove, scorch, roast, mistrust, distrust, resent, deride, berate, decry, disparage, blast, rip, bemoan, ridicule, shame`,
      ),
      without: lemmas(`sport, film`),
      roles: { accuser: 'subject', accused: 'object for' },
      needs: ['accuser', 'accused'],
      mode: 'disapprove',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `draw, spark, provoke, attract, elicit, face, prompt, trigger, meet, earn, come under, come in for, incur, bring, arouse, invite, stir, cause`,
      ),
      with: lemmas(
        `criticism, condemnation, outcry, rebuke, ire, outrage, wrath, fury, censure, reproach, backlash, indignation, complaint, scrutiny, anger`,
      ),
      roles: { accused: 'subject', accuser: 'from by' },
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      verbs: lemmas(
        `express, voice, raise, register, show, convey, air, state, reiterate, share, declare, note, reaffirm, announce, make`,
      ),
      with: lemmas(
        `concern, outrage, alarm, dismay, displeasure, anger, disappointment, objection, grievance, indignation, unease, doubt, dissatisfaction, disapproval, frustration, condemnation, disgust, protest, shock, consternation, criticism, reservation, misgiving, complaint, accusation, allegation, skepticism, scepticism, resentment, distress, horror, revulsion, disquiet, discontent, opposition`,
      ),
      roles: { accuser: 'subject', accused: 'to with over about at against of for' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      verbs: lemmas(`send, dispatch, despatch, deploy, appoint, name, form, establish, set up, create`),
      with: lemmas(
        `inspector, investigator, auditor, commission, panel, inquiry, rapporteur, fact, tribunal, examiner, probe`,
      ),
      without: lemmas(`peace, election, electoral`),
      roles: { accuser: 'subject', accused: 'to into in on' },
      needs: ['accuser'],
      mode: 'investigate',
      weight: 0.6,
    },
    {
      verbs: lemmas(`examine, inspect, scrutinize, scrutinise, probe, audit`),
      with: lemmas(
        `site, plant, allegation, claim, abuse, account, reactor, facility, evidence, crime, atrocity, corruption, fraud, violation, charge, death, incident, weapon, report, book`,
      ),
      roles: { accuser: 'subject', accused: 'of by in possessor against', place: 'object in at' },
      needs: ['accuser'],
      mode: 'investigate',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `face, stand, go on, await, undergo, appear, appear before, appear in, go before, come before`,
      ),
      with: lemmas(
        `trial, charge, indictment, impeachment, prosecution, lawsuit, court, tribunal, judge, magistrate, inquiry, investigation, probe, questioning, interrogation, hearing, dock, allegation, panel`,
      ),
      roles: { accused: 'subject', accuser: 'from by before' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`book, charge, indict, arraign, prosecute, sue, impeach, countersue, try, haul up`),
      with: lemmas(
        `murder, treason, corruption, fraud, crime, bribery, terrorism, embezzlement, perjury, rape, sedition, conspiracy, libel, espionage, genocide, violation, manslaughter, laundering, smuggling, contempt, spying, torture`,
      ),
      roles: { accused: 'object against of by', accuser: 'subject' },
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.65,
    },
    {
      verbs: lemmas(`allege, claim, complain of, speak of, denounce, decry, deplore, protest`),
      with: lemmas(
        `fraud, abuse, violation, corruption, irregularity, rigging, torture, interference, manipulation, discrimination, misconduct, plot, conspiracy, crime, mistreatment, bias, cheating, genocide, brutality, persecution`,
      ),
      roles: { accuser: 'subject', accused: 'by of against in' },
      needs: ['accuser'],
      mode: 'allege',
      weight: 0.65,
    },
    {
      verbs: lemmas(`link, tie, connect, trace, attribute, ascribe, pin`),
      with: lemmas(
        `attack, killing, bombing, murder, plot, hacking, massacre, crime, assassination, death, explosion, poisoning, outbreak, al, network, group`,
      ),
      roles: { accuser: 'subject', accused: 'to on object' },
      needs: ['accuser', 'accused'],
      mode: 'allege',
      weight: 0.45,
    },
    {
      verbs: lemmas(
        `question, interrogate, grill, quiz, hold for questioning, take in for questioning, bring in for questioning`,
      ),
      unlessBy: ['JRN'],
      roles: { accuser: 'subject', accused: 'object' },
      needs: ['accused'],
      mode: 'investigate',
      weight: 0.5,
    },
    {
      verbs: lemmas(
        `press, lay, bring, file, launch, open, start, lodge, pursue, institute, take, mount, initiate`,
      ),
      with: lemmas(
        `charge, action, suit, case, proceeding, lawsuit, complaint, prosecution, impeachment, claim, writ, indictment, petition`,
      ),
      without: lemmas(`class`),
      roles: { accuser: 'subject', accused: 'against of with at' },
      needs: ['accuser', 'accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.65,
    },
    {
      nouns: lemmas(
        `note of protest, protest note, formal protest, legal action, criminal case, corruption case, charge sheet, class - action suit, libel suit, civil suit, court - martial, show trial, retrial, fact - finding mission, hearing, audit, interrogation, questioning, smear, vilification, slur, tongue - lashing, reprimand, reproof, broadside, verbal attack, war of word, finger - pointing, no - confidence motion, motion of no confidence, grievance, inspection, verbal assault, smear campaign`,
      ),
      roles: { accused: 'against of into with at on', accuser: 'subject by from of possessor modifier' },
      needs: ['accused'],
      weight: 0.45,
    },

    {
      verbs:
        lemmas(`accuse, blame, incriminate, denounce as, implicate, finger, point finger at, lay blame on,
        hold responsible, hold accountable, brand`),
      roles: { accuser: 'subject', accused: 'object on at' },
      needs: ['accused'],
      mode: 'allege',
      weight: 0.85,
    },
    {
      verbs: ['accuse', 'blame'],
      roles: { accuser: 'subject' },
      needs: ['accuser'],
      mode: 'allege',
      weight: 0.8,
    },
    {
      verbs: ['allege', 'suspect'],
      roles: { accuser: 'subject', accused: 'object against' },
      needs: ['accused'],
      mode: 'allege',
      weight: 0.55,
    },
    {
      verbs: lemmas(`charge, charge with, indict, sue, prosecute, impeach, arraign, try, put on trial,
        take to court, bring to trial, haul before court`),
      roles: { accused: 'object', accuser: 'subject' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.75,
    },
    {
      verbs: lemmas(
        `file, bring, launch, lodge, press, lay, level, prefer, announce, initiate, submit, leveled`,
      ),
      with: lemmas(`lawsuit, complaint, charge, suit, case, accusation, claim, indictment, proceeding,
        impeachment, allegation, petition`),
      roles: { accuser: 'subject', accused: 'against' },
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.8,
    },
    {
      verbs: ['face', 'stand', 'go on', 'await'],
      with: lemmas(`trial, charge, indictment, impeachment, accusation, prosecution, lawsuit, allegation,
        court, tribunal`),
      roles: { accused: 'subject', accuser: 'from by' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.75,
    },
    {
      verbs: ['go on trial', 'stand trial', 'appear in court', 'stand accused'],
      roles: { accused: 'subject' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.85,
    },
    {
      verbs: lemmas(`condemn, criticize, criticise, denounce, decry, deplore, slam, lambast, lambaste,
        castigate, rebuke, reprimand, censure, chide, scold, berate, assail, deride, ridicule,
        vilify, fault, reproach, pillory, excoriate, upbraid, disparage, chastise, insult,
        demonize, demonise, malign, denigrate, belittle, lampoon, skewer, defame, revile, fulminate against, bemoan, discredit, scorn,
        bash, rap`),
      roles: { accuser: 'subject', accused: 'object for' },
      mode: 'disapprove',
      weight: 0.85,
    },
    {
      verbs: lemmas(`complain, complain about, complain to, lash out at, lash out, hit out at, rail against,
        scoff at, object to, take issue with, disapprove of, speak out against, protest to,
        take aim at, inveigh against, frown on, voice objection, find fault with`),
      roles: { accuser: 'subject', accused: 'about at against with of to' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.7,
    },
    {
      adjectives:
        lemmas(`critical of, scathing about, outraged by, outraged at, outraged over, furious with, furious at,
        furious over, angry with, angry at, angry over, angered by, dismayed by, dismayed at, appalled by, appalled at,
        alarmed by, alarmed at, indignant at, unhappy with, unhappy about, displeased with, displeased by, skeptical of,
        sceptical of, disappointed with, disappointed by, disappointed in, disappointed at, dissatisfied with,
        frustrated with, frustrated by, contemptuous of, suspicious of, concerned about, concerned over, concerned at,
        concerned by, worried about, disturbed by, troubled by, shocked by, shocked at, incensed by, infuriated by,
        disgusted by, disgusted with, upset with, upset about, upset over`),
      roles: { accuser: 'subject object', accused: 'of with about over at by in' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      nouns: lemmas(
        'under investigation, under scrutiny, on trial, under indictment, under suspicion, in dock',
      ),
      roles: { accused: 'itself', accuser: 'by' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.75,
    },
    {
      verbs: lemmas(`blast, mock, lament, question, challenge, protest, object, disagree with, dismiss,
        caricature`),
      roles: { accuser: 'subject', accused: 'object with to' },
      needs: ['accuser', 'accused'],
      mode: 'disapprove',
      weight: 0.4,
    },
    {
      verbs: ['express', 'voice', 'raise', 'register', 'show', 'convey', 'air'],
      with: lemmas(`concern, outrage, alarm, dismay, displeasure, anger, disappointment, objection, grievance,
        indignation, unease, fear, doubt, dissatisfaction, disapproval, frustration, condemnation,
        disgust, protest, shock, worry, consternation, criticism`),
      roles: { accuser: 'subject', accused: 'to with over about at against for' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
    {
      verbs: lemmas('summon, call in, send, deliver, lodge, file, hand, present, submit'),
      with: ['ambassador', 'envoy', 'diplomat', 'charge', 'protest', 'complaint'],
      roles: { accuser: 'subject', accused: 'object to with against possessor modifier' },
      needs: ['accuser'],
      mode: 'disapprove',
      contexts: ['diplomatic'],
      weight: 0.75,
    },
    {
      verbs: lemmas('investigate, probe, look into, inquire into, enquire into, delve into'),
      roles: { accuser: 'subject', accused: 'object into' },
      mode: 'investigate',
      weight: 0.8,
    },
    {
      verbs: ['question', 'interrogate', 'inspect', 'grill', 'audit', 'interview'],
      roles: { accuser: 'subject', accused: 'object' },
      needs: ['accuser', 'accused'],
      mode: 'investigate',
      weight: 0.45,
    },
    {
      verbs: lemmas(`launch, open, begin, order, start, conduct, initiate, announce, lead, set up, hold,
        carry out, reopen, undertake`),
      with: lemmas('investigation, inquiry, probe, enquiry, inquest, autopsy, inspection, hearing'),
      roles: { accuser: 'subject', accused: 'into of against' },
      mode: 'investigate',
      weight: 0.85,
    },
    {
      nouns: lemmas('investigation, inquiry, probe, enquiry, inquest, manhunt, criminal investigation'),
      roles: { accuser: 'subject by of possessor modifier', accused: 'into of against' },
      mode: 'investigate',
      weight: 0.6,
    },
    {
      nouns: lemmas(`accusation, indictment, lawsuit, impeachment, arraignment, prosecution, class action,
        recrimination, murder charge, criminal charge, fraud charge, corruption charge`),
      roles: { accused: 'against of', accuser: 'subject by from possessor modifier' },
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.65,
    },
    {
      nouns: ['trial', 'court case', 'tribunal', 'murder trial', 'war crime trial'],
      roles: { accused: 'of against possessor', accuser: 'subject by' },
      needs: ['accused'],
      mode: 'allege',
      contexts: ['legal'],
      weight: 0.6,
    },
    {
      nouns: ['allegation', 'charge', 'blame', 'suspicion', 'complaint'],
      roles: { accused: 'against', accuser: 'subject by from of possessor modifier' },
      needs: ['accused'],
      mode: 'allege',
      weight: 0.5,
    },
    {
      nouns: lemmas(`criticism, condemnation, denunciation, rebuke, censure, outcry, reprimand, backlash,
        diplomatic protest, disapproval, tirade, outrage, insult, diatribe`),
      roles: { accused: 'of against', accuser: 'subject by from among possessor modifier' },
      needs: ['accuser'],
      mode: 'disapprove',
      weight: 0.6,
    },
  ],
};

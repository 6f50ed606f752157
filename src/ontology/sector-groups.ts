import type { SectorCode } from './names.js';

/** Who acts for a state with its power. */
export const STATE_SECTORS: readonly SectorCode[] = ['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY', 'PRM'];

/** Who has no power of a state and no arms. */
export const CIVIL_SECTORS: readonly SectorCode[] = [
  'CVL',
  'LAB',
  'AGR',
  'EDU',
  'REF',
  'REL',
  'SOC',
  'NGO',
  'OPP',
  'MED',
];

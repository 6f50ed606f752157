import { DIPLOMACY_KINDS } from './kinds/diplomacy.js';
import { DISASTER_KINDS } from './kinds/disasters.js';
import type { EventKind } from './kinds/event-kind.js';
import { POLITICS_KINDS } from './kinds/politics.js';
import { VIOLENCE_KINDS } from './kinds/violence.js';

/** Every kind of event that the corpus tells. */
export const EVENT_KINDS: readonly EventKind[] = [
  ...DISASTER_KINDS,
  ...VIOLENCE_KINDS,
  ...DIPLOMACY_KINDS,
  ...POLITICS_KINDS,
];

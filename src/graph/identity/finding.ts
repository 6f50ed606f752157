/**
 * What a rule found between two reports: `SUPPORT` they may well mean one event, `DOUBT` they are not joined for all
 * that supports it, `CONTRADICT` they cannot mean one.
 */
export interface Finding {
  readonly effect: 'SUPPORT' | 'DOUBT' | 'CONTRADICT';
  /** How much it supports; 0 for the others. */
  readonly weight: number;
  /** For a person. */
  readonly reason: string;
  /**
   * The country, person, body, place or number that both share, so that nothing is counted twice; null for what goes
   * with any event (time, words).
   */
  readonly anchor: string | null;
}

/** Both share it. */
export function support(weight: number, reason: string, anchor: string | null = null): Finding {
  return { effect: 'SUPPORT', weight, reason, anchor };
}

/** Too little is known to join them. */
export function doubt(reason: string): Finding {
  return { effect: 'DOUBT', weight: 0, reason, anchor: null };
}

/** Both cannot be true of one event. */
export function contradict(reason: string): Finding {
  return { effect: 'CONTRADICT', weight: 0, reason, anchor: null };
}

/** An id as a person reads it: `person:kim-jong-un` is "kim jong un", `country:PRK` is "PRK". */
export function spell(id: string): string {
  return id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
}

/** Two ids or values in an order of their own, so that a reason is the same from either side. */
export function spellBoth(a: string, b: string): string {
  return [a, b].sort().join(' and ');
}

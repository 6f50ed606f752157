/** A family of model designations: what it looks like without spaces, and the item it is one of. */
export interface DesignationPattern {
  readonly pattern: RegExp;
  readonly itemId: string;
}

/** Designations that need no row of their own, most specific first. */
export const DESIGNATION_PATTERNS: readonly DesignationPattern[] = [
  { pattern: /^(Su|MiG)-?\d{2}[A-Z]*$/i, itemId: 'item:fighter-aircraft' },
];

/** A half-open range `[start, end)` in UTF-16 code units of a story's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

import { ExtractionError, TidingsError } from '../common/errors.js';

/** What made a story fail, in words. @throws TidingsError when it is the installation that failed: no other story would fare better */
export function reasonOf(cause: unknown): string {
  const root = cause instanceof ExtractionError ? (cause.cause ?? cause) : cause;
  if (root instanceof TidingsError && root.code === 'MODEL_MISSING') throw root;
  return root instanceof Error ? root.message : String(root);
}

import { createClauseReader, type ClauseReader } from '../../extract/read-clause.js';

let reader: ClauseReader | null = null;

/** The reader of clauses, made once a process; its models load with the first question. */
export function sharedClauseReader(): ClauseReader {
  reader ??= createClauseReader();
  return reader;
}

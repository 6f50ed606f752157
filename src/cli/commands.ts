import type { Command } from './command.js';
import { ASK_COMMAND } from './commands/ask.js';
import { BACKUP_COMMAND } from './commands/backup.js';
import { CHECK_COMMAND } from './commands/check.js';
import { DIFF_COMMAND } from './commands/diff.js';
import { DOCTOR_COMMAND } from './commands/doctor.js';
import { DUMP_COMMAND } from './commands/dump.js';
import { EVALUATE_COMMAND } from './commands/evaluate.js';
import { EXPLAIN_COMMAND } from './commands/explain.js';
import { EXPORT_COMMAND } from './commands/export.js';
import { EXTRACT_COMMAND } from './commands/extract.js';
import { FORGET_COMMAND } from './commands/forget.js';
import { IMPORT_COMMAND } from './commands/import.js';
import { KEYS_COMMAND } from './commands/keys.js';
import { LOAD_COMMAND } from './commands/load.js';
import { MERGE_COMMAND } from './commands/merge.js';
import { QUERY_COMMAND } from './commands/query.js';
import { REBUILD_COMMAND } from './commands/rebuild.js';
import { RESTORE_COMMAND } from './commands/restore.js';
import { QUEUE_COMMAND } from './commands/queue.js';
import { SERVE_COMMAND } from './commands/serve.js';
import { START_COMMAND } from './commands/start.js';
import { CORRECT_COMMAND } from './commands/correct.js';
import { CORRECTIONS_COMMAND } from './commands/corrections.js';
import { UNMERGE_COMMAND } from './commands/unmerge.js';
import { WHY_COMMAND } from './commands/why.js';
import { WORK_COMMAND } from './commands/work.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  START_COMMAND,
  EXTRACT_COMMAND,
  EXPLAIN_COMMAND,
  IMPORT_COMMAND,
  WORK_COMMAND,
  QUEUE_COMMAND,
  FORGET_COMMAND,
  WHY_COMMAND,
  MERGE_COMMAND,
  UNMERGE_COMMAND,
  CORRECT_COMMAND,
  CORRECTIONS_COMMAND,
  ASK_COMMAND,
  QUERY_COMMAND,
  EXPORT_COMMAND,
  DUMP_COMMAND,
  LOAD_COMMAND,
  DIFF_COMMAND,
  CHECK_COMMAND,
  BACKUP_COMMAND,
  RESTORE_COMMAND,
  REBUILD_COMMAND,
  SERVE_COMMAND,
  DOCTOR_COMMAND,
  KEYS_COMMAND,
  EVALUATE_COMMAND,
];

import { diagnoseError, type Diagnosis, type Examination } from '../doctor/diagnosis.js';
import {
  DISK_EXAMINATION,
  MEMORY_EXAMINATION,
  NODE_EXAMINATION,
  PORT_EXAMINATION,
} from '../doctor/machine.js';
import { MODEL_EXAMINATION, QUEUE_EXAMINATION, STORE_EXAMINATION } from '../doctor/services.js';
import type { Command, OptionValues } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { GAZETTEER_OPTION, SERVER_OPTIONS, STORE_OPTION } from '../option-rows.js';
import { QUEUE_OPTION } from '../queue-input.js';
import { formatTable } from '../table.js';

const EXAMINATIONS: readonly Examination[] = [
  NODE_EXAMINATION,
  MEMORY_EXAMINATION,
  DISK_EXAMINATION,
  STORE_EXAMINATION,
  MODEL_EXAMINATION,
  PORT_EXAMINATION,
  QUEUE_EXAMINATION,
];

const COLUMNS = [
  { title: 'checked' },
  { title: 'ok' },
  { title: 'found', flexible: true },
  { title: 'what to do', flexible: true },
];

/** Checks what Tidings needs, and says what to do about what is missing. */
export const DOCTOR_COMMAND: Command = {
  name: 'doctor',
  argument: '',
  summary: 'check Node, memory, disk, graph, models, port and queue, and say how to mend what is wrong',
  options: [
    STORE_OPTION,
    ...SERVER_OPTIONS.filter(({ flags }) => /^--(host|port) /.test(flags)),
    GAZETTEER_OPTION,
    QUEUE_OPTION,
    { flags: '--json', summary: 'what was found as JSON' },
  ],
  examples: [
    ['tidings doctor', 'exit 1 if anything is wrong'],
    [
      'tidings doctor --store neo4j://localhost --port 8080 --json',
      'for a program, with what serve is to have',
    ],
  ],
  async run(context, { options }): Promise<ExitStatus> {
    const found = [];
    for (const examination of EXAMINATIONS) {
      const diagnosis = await examineWith(examination, context, options);
      if (diagnosis !== null)
        found.push({ checked: examination.subject, ok: diagnosis.fix === null, ...diagnosis });
    }
    const rows = found.map(({ checked, ok, found: what, fix }) => [
      checked,
      ok ? 'yes' : 'NO',
      what,
      fix ?? '',
    ]);
    await writeLine(
      context.output,
      options['json'] === true ? JSON.stringify(found) : formatTable(COLUMNS, rows, context, { dense: true }),
    );
    return found.every(({ ok }) => ok) ? 0 : 1;
  },
};

async function examineWith(
  examination: Examination,
  context: CommandContext,
  options: OptionValues,
): Promise<Diagnosis | null> {
  try {
    return await examination.examine(context, options);
  } catch (error) {
    return diagnoseError(error);
  }
}

import { Readable, Writable } from 'node:stream';
import type { CommandContext, ExitStatus } from '../../src/cli/context.js';
import { runProgram } from '../../src/cli/program.js';
import { SERVICES } from '../../src/cli/compose.js';
import type { AnswerData } from '../../src/cli/answer-view.js';
import type { Services } from '../../src/cli/services.js';
import { extractSale } from '../importer/invented-extractor.js';

/** What a command left behind. */
export interface CliRun {
  readonly status: ExitStatus;
  readonly output: string;
  readonly errors: string;
}

/** How a command is run; what is left out is as on a machine without a terminal. */
export interface CliSetting {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly services?: Partial<Services>;
  readonly signal?: AbortSignal;
  readonly columns?: number;
}

/** Real store, invented extractor: "A sold B to C." */
const TEST_SERVICES: Services = {
  ...SERVICES,
  createExtractor: () =>
    Promise.resolve({
      version: '1',
      ahead: 1,
      extract: (story, { tokens } = {}) => ({ ...extractSale(story), ...(tokens ? { tokens: [] } : {}) }),
      explain: (story) => ({ record: extractSale(story), notes: [] }),
      split: (text) => text.split('\n\n'),
      close: () => Promise.resolve(),
    }),
  async *measureSets({ sets, onStory }) {
    for (const set of sets) {
      await Promise.resolve(onStory(set, 1, 1));
      yield [set, { figures: {}, errors: {} }];
    }
  },
  answerQuestion: ({ question }) => Promise.resolve(answerTo(question)),
  executeDocument: () => Promise.resolve({ data: {} }),
  startServer: () =>
    Promise.resolve({ url: 'http://127.0.0.1:4000/graphql', close: () => Promise.resolve() }),
};

/** An answer without rows, as far as nothing else is said. */
export function answerTo(question: string, said: Partial<AnswerData> = {}): AnswerData {
  return {
    question,
    kind: 'DYADS',
    sentence: 'No story in the graph says so.',
    operation: '{ dyads { totalCount } }',
    understood: [],
    unread: [],
    nearest: [],
    dyads: { totalCount: 0, edges: [] },
    parties: null,
    events: null,
    denied: null,
    quantities: null,
    ...said,
  };
}

/** Runs the command line in this process. */
export async function runCli(words: readonly string[], setting: CliSetting = {}): Promise<CliRun> {
  const output = new Collector(setting.columns);
  const errors = new Collector();
  const context: CommandContext = {
    standardInput: Readable.from(setting.input === undefined ? [] : [Buffer.from(setting.input)]),
    output,
    errors,
    environment: setting.environment ?? {},
    signal: setting.signal ?? new AbortController().signal,
    services: { ...TEST_SERVICES, ...setting.services },
  };
  const status = await runProgram(words, context, '1.2.3');
  return { status, output: output.text, errors: errors.text };
}

/** A stream that keeps what is written; a terminal when it has columns. */
class Collector extends Writable {
  text = '';
  readonly isTTY: boolean;

  constructor(readonly columns = 0) {
    super();
    this.isTTY = columns > 0;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

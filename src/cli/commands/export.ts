import { parse } from 'node:path';
import { AROUND_PARAMETERS, type AroundParameter } from '../../query/export/around.js';
import {
  FILTER_PARAMETERS,
  JSON_FILTER,
  type FilterParameter,
} from '../../query/export/filter-parameters.js';
import type { OpenExport } from '../../api/export/open-export.js';
import { ConfigError } from '../../common/errors.js';
import { EDGE_CHOICES } from '../../query/export/export-graph.js';
import { CSV_PARTS, type CsvPart } from '../../query/export/formats/csv-tables.js';
import { EXPORT_FORMATS } from '../../query/export/formats.js';
import { SUBGRAPH_CUTS } from '../../query/subgraph.js';
import { AtomicFile } from '../atomic-file.js';
import type { Command, OptionRow, OptionValues } from '../command.js';
import { write, writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { describeBytes } from '../describe-size.js';
import { withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';
import { readUsedFile } from '../used-file.js';

const FORMAT_LIST = EXPORT_FORMATS.map(({ name }) => name).join(', ');
const EDGE_LIST = Object.entries(EDGE_CHOICES).map(([name, gives]) => `${name} (${gives})`);

/** Writes what a filter lets through in a format that other tools read. */
export const EXPORT_COMMAND: Command = {
  name: 'export',
  argument: '',
  summary: 'write events, or who did what to whom, in a format that other tools read',
  options: [
    STORE_OPTION,
    { flags: '--format <name>', summary: `one of ${FORMAT_LIST}`, mandatory: true },
    {
      flags: '--out <file>',
      summary: 'write to a file, or to two of them for csv (default: standard output)',
    },
    {
      flags: `--${JSON_FILTER} <json|@file>`,
      summary: 'an EventFilter of the GraphQL schema, as JSON or a file of it',
    },
    ...FILTER_PARAMETERS.map(optionOf),
    ...AROUND_PARAMETERS.map(optionOf),
    {
      flags: '--edges <choice>',
      summary: `what edges stand for: ${EDGE_LIST.join('; ')}`,
      choices: Object.keys(EDGE_CHOICES),
    },
    { flags: '--part <table>', summary: 'the one table of csv to write', choices: CSV_PARTS },
    {
      flags: '--edges-name <name>',
      summary: 'what node-link calls its list of edges; links for D3 and NetworkX before 3.6',
      choices: ['edges', 'links'],
    },
  ],
  examples: [
    ['tidings export --format gexf --out graph.gexf', 'everything asserted, for Gephi'],
    [
      'tidings export --format sipri --since 2026-01-01 --out transfers.csv',
      'arms transfers as a trade register',
    ],
    ['tidings export --format csv --actor Norway --out norway.csv', 'norway.nodes.csv and norway.edges.csv'],
    ['tidings export --format graphml --around Norway --depth 2', 'what passes between those near Norway'],
    [
      'tidings export --format jsonl --status ASSERTED,PLANNED --type ARMS_TRANSFER | head',
      'events with the sentences that report them',
    ],
  ],
  run: (context, { options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const parameters = await readParameters(options);
      const { signal, services } = context;
      const format = options['format'] as string;
      const opened = await services.openExport({ store, format, parameters, signal });
      for (const { reason, count } of opened.cuts)
        await writeLine(context.errors, `Left out (${count}): ${SUBGRAPH_CUTS[reason].description}`);
      const out = options['out'] as string | undefined;
      if (out === undefined) return print(context, opened);
      let status: ExitStatus = 0;
      for (const [part, file] of filesOf(opened, out)) {
        status = await save(context, opened, part, file);
        if (status !== 0) break;
      }
      return status;
    }),
};

function optionOf({ name, description, isList }: FilterParameter | AroundParameter): OptionRow {
  return {
    flags: `--${name} <${isList ? `${name}s` : 'value'}>`,
    summary: description,
    ...(isList
      ? {
          parse: (value: string, before: unknown) => [
            ...((before as readonly string[] | undefined) ?? []),
            value,
          ],
        }
      : {}),
  };
}

/** The options as the parameters of `/export`. */
async function readParameters(options: OptionValues): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = [...FILTER_PARAMETERS, ...AROUND_PARAMETERS];
  const names = [...rows.map(({ name }) => name), JSON_FILTER, 'edges', 'part', 'edges-name'];
  const parameters = new Map<string, readonly string[]>();
  for (const name of names) {
    const value = options[camelCase(name)] as string | readonly string[] | undefined;
    if (value === undefined) continue;
    parameters.set(name, typeof value === 'string' ? [value] : value);
  }
  const [filter] = parameters.get(JSON_FILTER) ?? [];
  if (filter?.startsWith('@'))
    parameters.set(JSON_FILTER, [await readUsedFile(filter.slice(1), `--${JSON_FILTER}`)]);
  return parameters;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function print(context: CommandContext, opened: OpenExport): Promise<ExitStatus> {
  if (opened.format.inParts && opened.part === null)
    throw new ConfigError(
      'CONFIG_INVALID',
      `${opened.format.name} is two tables: give --out for two files, or --part ${CSV_PARTS.join(' or --part ')}`,
    );
  for await (const text of untilInterrupted(context, opened.write(null))) await write(context.output, text);
  return context.signal.aborted ? 130 : 0;
}

/** The parts to write and where: a file each, named after the part where there are two. */
function filesOf({ format, part }: OpenExport, out: string): readonly (readonly [CsvPart | null, string])[] {
  if (!format.inParts || part !== null) return [[part, out]];
  const { dir, name, ext } = parse(out);
  return CSV_PARTS.map((one) => [one, `${dir === '' ? '' : `${dir}/`}${name}.${one}${ext}`]);
}

async function save(
  context: CommandContext,
  opened: OpenExport,
  part: CsvPart | null,
  path: string,
): Promise<ExitStatus> {
  const file = new AtomicFile(path, '--out');
  const progress = new SizeLine(context);
  let bytes = 0;
  try {
    for await (const text of untilInterrupted(context, opened.write(part))) {
      file.write(text);
      bytes += Buffer.byteLength(text);
      progress.show(path, bytes);
    }
  } catch (error) {
    file.discard();
    throw error;
  }
  if (context.signal.aborted) {
    file.discard();
    return 130;
  }
  file.close();
  await writeLine(context.errors, `Wrote ${path} (${describeBytes(bytes)}).`);
  return 0;
}

/** The pieces until the user interrupts; what a read says of that is no failure. @throws GraphError */
async function* untilInterrupted(
  { signal }: CommandContext,
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  try {
    for await (const piece of pieces) {
      if (signal.aborted) return;
      yield piece;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Milliseconds between two lines that say how much is written. */
const LINE_INTERVAL = 5_000;

/** Says every few seconds how much has been written. */
class SizeLine {
  private last = performance.now();

  constructor(private readonly context: CommandContext) {}

  show(path: string, bytes: number): void {
    if (performance.now() - this.last < LINE_INTERVAL) return;
    this.last = performance.now();
    void writeLine(this.context.errors, `${path}: ${describeBytes(bytes)} so far`);
  }
}

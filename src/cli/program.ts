import { Command as Parser, CommanderError, Option } from 'commander';
import type { Command, OptionRow, OptionValues } from './command.js';
import { COMMANDS } from './commands.js';
import { write, writeLine, type CommandContext, type ExitStatus } from './context.js';
import { tellError } from './failure-line.js';

const DESCRIPTION =
  'Who did what to whom, from the news: a knowledge graph with every fact tied to its sentence.';

const CLOSING = `
Environment: TIDINGS_STORE; NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE; NO_COLOR; TIDINGS_DEBUG=1 shows causes.
Exit status: 0 done, 1 some input failed or a figure became worse, 2 wrong usage or store, 130 interrupted.
"tidings COMMAND --help" has the options of a command, and examples.`;

/** Runs the command that the words ask for, tells of what goes wrong, and gives the status to exit with. */
export async function runProgram(
  words: readonly string[],
  context: CommandContext,
  version: string,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const printed: string[] = [];
  const parser = createParser(version, printed, async (command, given) => {
    status = await command.run(context, given);
  });
  try {
    await parser.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return await tellError(context, error);
    if (error.exitCode === 0) {
      await write(context.output, printed.join(''));
      return 0;
    }
    // Without a command there is help to print and no complaint.
    if (error.code === 'commander.help') await write(context.errors, printed.join(''));
    else await writeLine(context.errors, usageLine(error, words));
    return 2;
  }
}

function createParser(
  version: string,
  printed: string[],
  run: (command: Command, given: { words: readonly string[]; options: OptionValues }) => Promise<void>,
): Parser {
  const output = {
    writeOut: (text: string) => printed.push(text),
    writeErr: (text: string) => printed.push(text),
    // The error itself is told on one line of our own.
    outputError: () => undefined,
  };
  const parser = new Parser('tidings')
    .description(DESCRIPTION)
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addHelpText('after', CLOSING)
    .configureOutput(output)
    .exitOverride();
  for (const command of COMMANDS) {
    const subparser = parser
      .command(command.name)
      .summary(command.summary)
      .description(sentence(command.summary))
      .helpOption('--help', 'print this help')
      .addHelpText('after', formatExamples(command))
      .configureOutput(output)
      .exitOverride();
    const pieces = command.argument === '' ? [] : command.argument.split(' ');
    for (const piece of pieces)
      subparser.argument(piece, piece === pieces.at(-1) ? command.argumentSummary : '');
    for (const row of command.options) subparser.addOption(optionOf(row));
    subparser.action(async () => run(command, { words: subparser.args, options: subparser.opts() }));
  }
  return parser;
}

function optionOf(row: OptionRow): Option {
  const option = new Option(row.flags, row.summary);
  if (row.choices) option.choices([...row.choices]);
  if (row.parse) option.argParser(row.parse);
  if (row.fallback !== undefined) option.default(row.fallback);
  if (row.mandatory) option.makeOptionMandatory();
  return option;
}

function formatExamples({ examples }: Command): string {
  const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}

function usageLine(error: CommanderError, words: readonly string[]): string {
  const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const command = COMMANDS.find(({ name }) => name === words[0]);
  const help = ['tidings', ...(command ? [command.name] : []), '--help'].join(' ');
  return `tidings: ${message}${/[.?)]$/.test(message) ? '' : '.'} See ${help}.`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

import { SingleBar } from 'cli-progress';
import type { CheckProgress } from '../../graph/check/check-graph.js';
import type { Finding } from '../../graph/check/invariant.js';
import type { Command } from '../command.js';
import { writeLine, type CommandContext, type ExitStatus } from '../context.js';
import { locateStore, withGraph } from '../open-graph.js';
import { STORE_OPTION } from '../option-rows.js';
import { plainLine } from '../plain-line.js';

/** Verifies that the graph is whole. */
export const CHECK_COMMAND: Command = {
  name: 'check',
  argument: '',
  summary: 'verify what must hold of the graph (docs/invariants.md) and name what does not',
  options: [STORE_OPTION, { flags: '--json', summary: 'the report as JSON' }],
  examples: [
    ['tidings check', 'exit 1 if anything is wrong'],
    ['tidings check --json --store neo4j://localhost', 'for a program, on a Neo4j server'],
  ],
  run: (context, { options }) =>
    withGraph<ExitStatus>(context, options, async (store) => {
      const { output, services, signal } = context;
      const isJson = options['json'] === true;
      const progress = showCheck(context);
      const findings: Finding[] = [];
      let checked = 0;
      try {
        for await (const finding of services.checkGraph(store, (how) => {
          checked = how.done;
          progress.update(how);
        })) {
          findings.push(finding);
          if (!isJson) await writeLine(output, describeFinding(finding));
          if (signal.aborted) return 130;
        }
      } finally {
        progress.stop();
      }
      const location = locateStore(context, options);
      const count =
        findings.length === 0
          ? 'Nothing'
          : `${findings.length} ${findings.length === 1 ? 'thing' : 'things'}`;
      await writeLine(
        output,
        isJson
          ? JSON.stringify({ store: location, checked, findings })
          : `${count} wrong in ${location}: ${checked} nodes checked.`,
      );
      return findings.length > 0 ? 1 : 0;
    }),
};

function describeFinding({ invariant, label, id, complaint }: Finding): string {
  const subject = label === null ? '' : `${label} ${id ?? ''}: `;
  return plainLine(`${invariant}: ${subject}${complaint}`);
}

/** A bar on a terminal, nothing elsewhere. */
function showCheck({ errors }: CommandContext) {
  const bar = new SingleBar({
    stream: errors,
    format: '{bar} {value}/{total} nodes',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
  });
  return {
    update: ({ done, all }: CheckProgress) => (done === 0 ? bar.start(all, 0) : bar.update(done)),
    stop: () => bar.stop(),
  };
}

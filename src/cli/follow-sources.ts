import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../common/errors.js';
import type { GraphStore } from '../graph/graph-store.js';
import type { ImportReport } from '../importer/import-report.js';
import { importStories } from '../importer/import-stories.js';
import { FetchError, nameOf } from '../importer/remote/fetch-document.js';
import { createStoreWriter } from '../importer/record-writer.js';
import type { OptionValues } from './command.js';
import { writeLine, type CommandContext, type ExitStatus } from './context.js';
import { tellFailure } from './failure-line.js';
import { rememberedFeeds } from './feed-state.js';
import { batchLimits } from './run-import.js';
import { FollowSchedule } from './follow-schedule.js';
import { extractorFor, storiesFor } from './story-input.js';

/** Milliseconds between two readings unless told. */
const USUAL_INTERVAL = 15 * 60_000;

/** Checks what is to be followed. @throws ConfigError for options that do not go together */
export function checkFollowing(paths: readonly string[], options: OptionValues): void {
  if (options['follow'] === true) {
    for (const name of ['report', 'failed', 'reextract', 'queue'])
      if (options[name] !== undefined) throw wrongUse(`--${name} does not go with --follow`);
    if (paths.includes('-')) throw wrongUse('--follow cannot read standard input again');
  } else if (options['every'] !== undefined) throw wrongUse('--every goes with --follow');
}

/** Reads the sources again and again, and takes in what is new, until the context's signal; a source that fails is asked less and less often. @throws GraphError, ConfigError */
export async function followSources(
  context: CommandContext,
  store: GraphStore,
  paths: readonly string[],
  options: OptionValues,
): Promise<ExitStatus> {
  const { signal } = context;
  const interval = (options['every'] as number | undefined) ?? USUAL_INTERVAL;
  const schedule = new FollowSchedule(paths, { interval, now: Date.now, random: Math.random });
  const extractor = await extractorFor(context, options, null);
  const { version, ahead } = extractor;
  const writer = createStoreWriter(store, version);
  const past = rememberedFeeds(context, options, { writer, version });
  try {
    while (!signal.aborted) {
      await wait(schedule.timeToNext(), undefined, { signal }).catch(() => undefined);
      const due = schedule.takeDue();
      // A timer may be a little early.
      if (due.length === 0) continue;
      const failures = new Map<string, number | null>();
      const report = await importStories(storiesFor(context, due, options, extractor, { past }), {
        writer,
        version,
        ahead,
        ...batchLimits(options),
        extract: (story) => extractor.extract(story),
        onFailure: (failure) => {
          if (failure instanceof FetchError) failures.set(failure.place.file, failure.retryAfter);
          void tellFailure(context, failure);
        },
        signal,
      });
      for (const path of due) schedule.note(path, failures.get(nameOf(path)));
      await writeLine(context.output, describeRound(report, due.length, options['json'] === true));
      if (report.error !== null) throw report.error;
    }
    return 130;
  } finally {
    await extractor.close();
  }
}

/** One round in one line. */
function describeRound(report: ImportReport, sources: number, asJson: boolean): string {
  const { failed, seconds } = report;
  const time = new Date().toISOString();
  const figures = { new: report.new, replaced: report.replaced, unchanged: report.unchanged };
  if (asJson) return JSON.stringify({ time, sources, ...figures, failed: failed.length, seconds });
  const outcome = Object.entries({ ...figures, failed: failed.length })
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');
  return `${time} ${sources} ${sources === 1 ? 'source' : 'sources'} read in ${seconds.toFixed(1)} s: ${outcome}.`;
}

function wrongUse(message: string): ConfigError {
  return new ConfigError('CONFIG_INVALID', message);
}

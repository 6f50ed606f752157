import type { SourceError } from '../common/errors.js';
import { describeFailure } from '../importer/import-report.js';
import { AtomicFile } from './atomic-file.js';
import type { OptionValues } from './command.js';

/**
 * The files that an import writes beside the graph. `--failed` has the stories that failed as JSON Lines that `tidings
 * import` reads: each as it was given, with a field `failure` that says why; what could not be read as a story stands as
 * `raw`, to be mended. A file that failed as a whole is in the report alone. `--report` has the closing report.
 */
export class ImportFiles {
  private readonly failed: AtomicFile | null;
  private readonly report: AtomicFile | null;
  private problem: unknown = null;

  /** Opens them, so that a path that cannot be written is known before the import begins. @throws ConfigError */
  constructor(options: OptionValues) {
    this.failed = openFile(options, 'failed');
    try {
      this.report = openFile(options, 'report');
    } catch (error) {
      this.failed?.discard();
      throw error;
    }
  }

  /** Keeps a story that failed; a full disk must not end the import, and is told of by `close`. */
  readonly addFailure = (failure: SourceError): void => {
    if (failure.record === null || this.problem !== null) return;
    const failed = { ...failure.record, failure: describeFailure(failure) };
    this.attempt(() => this.failed?.writeLine(JSON.stringify(failed)));
  };

  /** Puts the files in their place. @throws ConfigError when one could not be written: it is then left as it was */
  close(report: object): void {
    if (this.problem === null) this.attempt(() => this.failed?.close());
    this.attempt(() => {
      this.report?.writeLine(JSON.stringify(report, null, 2));
      this.report?.close();
    });
    this.discard();
    if (this.problem !== null) throw this.problem as Error;
  }

  /** Leaves what was there before where `close` has put nothing. */
  discard(): void {
    this.failed?.discard();
    this.report?.discard();
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.problem ??= error;
    }
  }
}

function openFile(options: OptionValues, name: 'failed' | 'report'): AtomicFile | null {
  const path = options[name] as string | undefined;
  return path === undefined ? null : new AtomicFile(path, `--${name}`);
}

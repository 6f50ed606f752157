import type { DocumentNode } from 'graphql';
import { showWithoutValues } from './hide-values.js';
import type { Logger } from './logger.js';
import { Metrics } from './metrics.js';
import type { OperationReport } from './operation-report.js';

/** How a server tells of itself. */
export interface TelemetryOptions {
  readonly logger: Logger;
  readonly version: string;
  /** Milliseconds from which an operation stands in the log as slow, with its document. */
  readonly slowMs: number;
}

/** What a server tells of itself: its log and its figures. */
export class Telemetry {
  readonly logger: Logger;
  readonly metrics: Metrics;
  private readonly slowMs: number;

  constructor({ logger, version, slowMs }: TelemetryOptions) {
    this.logger = logger;
    this.metrics = new Metrics(version);
    this.slowMs = slowMs;
  }

  /** Counts and logs an operation that was answered. */
  operationEnded(report: OperationReport, document: DocumentNode | undefined): void {
    this.metrics.operationEnded(report);
    if (report.status >= 500) this.logger.warn('operation failed', { ...report });
    else this.logger.info('operation', { ...report });
    if (report.durationMs >= this.slowMs)
      this.logger.warn('slow operation', {
        ...report,
        document: document === undefined ? null : showWithoutValues(document),
      });
  }
}

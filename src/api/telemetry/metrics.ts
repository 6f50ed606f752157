import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isLimitCode } from '../errors/protocol-codes.js';
import { BoundedNames } from './bounded-names.js';
import type { OperationReport } from './operation-report.js';

/** The most names of operations, and of statements, that the figures tell apart. */
const MOST_OPERATIONS = 100;
const MOST_STATEMENTS = 200;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const STATEMENT_SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10];
const COSTS = [10, 100, 500, 1_000, 2_500, 5_000, 10_000, 20_000];

/** What an import counts, as its report has it. */
export interface ImportCounts {
  readonly new: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly failed: number;
}

/** The figures of one server in the format of Prometheus; each server has its own. */
export class Metrics {
  readonly registry = new Registry();
  private readonly operations = new BoundedNames(MOST_OPERATIONS);
  private readonly statements = new BoundedNames(MOST_STATEMENTS);

  private readonly operationSeconds = this.distribution(
    'tidings_graphql_operation_duration_seconds',
    'Seconds from the arrival of an operation to its answer, by its name, kind and outcome (ok, partial, failed).',
    SECONDS,
    'operation',
    'type',
    'outcome',
  );
  private readonly costs = this.distribution(
    'tidings_graphql_operation_cost',
    'The estimated cost of operations, in rows of the answer.',
    COSTS,
  );
  private readonly errors = this.count(
    'tidings_graphql_errors_total',
    'Errors that clients were answered with, by code.',
    'code',
  );
  private readonly refusals = this.count(
    'tidings_graphql_refused_total',
    'Operations refused by a limit, by the code of the limit.',
    'code',
  );
  private readonly requests = this.count(
    'tidings_http_requests_total',
    'HTTP requests, by route and status.',
    'route',
    'status',
  );
  private readonly statementSeconds = this.distribution(
    'tidings_statement_duration_seconds',
    'Seconds that a statement on the graph took, by what it reads.',
    STATEMENT_SECONDS,
    'statement',
  );
  private readonly statementErrors = this.count(
    'tidings_statement_errors_total',
    'Statements on the graph that failed, by code.',
    'code',
  );
  private readonly events = this.count(
    'tidings_subscription_events_total',
    'Events sent to subscribers, by subscription.',
    'subscription',
  );
  private readonly importedStories = this.count(
    'tidings_import_stories_total',
    'Stories of imports through the API, by outcome (new, unchanged, replaced, failed).',
    'outcome',
  );
  private readonly imports = this.count(
    'tidings_imports_total',
    'Imports through the API that ended, by whether they did so well (done, failed).',
    'outcome',
  );
  /** Operations under way. */
  readonly inFlight = this.gauge('tidings_graphql_operations_in_flight', 'Operations under way.');
  /** WebSockets that are open. */
  readonly connections = this.gauge('tidings_websocket_connections', 'WebSockets that are open.');
  /** Subscriptions that are open. */
  readonly subscriptions = this.gauge('tidings_subscriptions', 'Subscriptions that are open.');
  /** 1 while the server ends what is under way and takes nothing new. */
  readonly draining = this.gauge('tidings_draining', '1 while the server is stopping, else 0.');

  constructor(version: string) {
    const build = new Gauge({
      name: 'tidings_build_info',
      help: 'Always 1; the labels say which version runs on which Node.',
      labelNames: ['version', 'node'],
      registers: [this.registry],
    });
    build.set({ version, node: process.versions.node }, 1);
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts an operation that was answered. */
  operationEnded({ operationName, type, outcome, durationMs, cost, codes }: OperationReport): void {
    const operation = this.operations.labelFor(operationName);
    this.operationSeconds.observe({ operation, type: type ?? 'unknown', outcome }, durationMs / 1_000);
    if (cost !== null) this.costs.observe(cost);
    this.countErrors(codes);
  }

  /** Counts the errors of an answer. */
  countErrors(codes: readonly string[]): void {
    for (const code of codes) {
      this.errors.inc({ code });
      if (isLimitCode(code)) this.refusals.inc({ code });
    }
  }

  /** Counts an HTTP request; `route` is one of those the server has, `other` for any else. */
  requestEnded(route: string, status: number): void {
    this.requests.inc({ route, status });
  }

  /** Counts a statement, by its name. */
  statementEnded(name: string, ms: number): void {
    this.statementSeconds.observe({ statement: this.statements.labelFor(name) }, ms / 1_000);
  }

  /** Counts a statement that failed. */
  statementFailed(code: string): void {
    this.statementErrors.inc({ code });
  }

  /** Counts an event that was sent to a subscriber of that field. */
  eventSent(subscription: string): void {
    this.events.inc({ subscription });
  }

  /** Counts an import that ended. */
  importEnded(stories: ImportCounts, isDone: boolean): void {
    this.imports.inc({ outcome: isDone ? 'done' : 'failed' });
    for (const outcome of ['new', 'unchanged', 'replaced', 'failed'] as const)
      this.importedStories.inc({ outcome }, stories[outcome]);
  }

  /** The figures as text. */
  print(): Promise<string> {
    return this.registry.metrics();
  }

  private count<Label extends string>(
    name: string,
    help: string,
    ...labelNames: readonly Label[]
  ): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }

  private distribution<Label extends string>(
    name: string,
    help: string,
    buckets: readonly number[],
    ...labelNames: readonly Label[]
  ): Histogram<Label> {
    return new Histogram({
      name,
      help,
      labelNames: [...labelNames],
      buckets: [...buckets],
      registers: [this.registry],
    });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}

#!/usr/bin/env node
import { runProgram } from './program.js';
import { SERVICES } from './compose.js';
import { VERSION } from './version.js';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks to end what is under way, the second does not wait for it.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

// What cannot be told does not end what is under way; when nobody takes the answer there is nothing left to do.
process.stderr.on('error', () => undefined);
let outputError: NodeJS.ErrnoException | null = null;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  outputError ??= error;
  interruption.abort();
});

const status = await runProgram(
  process.argv.slice(2),
  {
    standardInput: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
    signal: interruption.signal,
    exitWithin: (seconds) => void setTimeout(() => process.exit(0), seconds * 1_000).unref(),
    services: SERVICES,
  },
  VERSION,
);
process.exitCode = statusFor(status, outputError);

/** The status, unless the answer could not be printed; a reader that has seen enough, such as head, is no failure. */
function statusFor(status: number, error: NodeJS.ErrnoException | null): number {
  if (error === null) return status;
  if (error.code === 'EPIPE') return status === 130 ? 0 : status;
  process.stderr.write(`tidings: standard output cannot be written (${error.code ?? error.message}).\n`);
  return 2;
}

#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { runProgram } from './program.js';
import { SERVICES } from './compose.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks to end what is under way, the second does not wait for it.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await runProgram(
  process.argv.slice(2),
  {
    standardInput: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
    signal: interruption.signal,
    services: SERVICES,
  },
  version,
);

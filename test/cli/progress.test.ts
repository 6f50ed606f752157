import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.js';

class Screen extends Writable {
  text = '';

  constructor(
    readonly isTTY: boolean,
    readonly columns = 80,
  ) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }

  // What cli-progress asks of a terminal.
  cursorTo(): void {}
  clearLine(): void {}
  moveCursor(): void {}
  clearScreenDown(): void {}
}

const SOME = { read: 4, prepared: 1, done: 1, failed: 0 };

test('a terminal shows a bar that counts what is taken apart, not what is read', async () => {
  const screen = new Screen(true, 200);
  const display = showProgress(screen, 1000);
  display.addBytes(1000);
  display.update(SOME);
  display.tell('tidings: a.txt: no such file');
  await vi.waitFor(() => expect(screen.text).toMatch(/25% · 1 stories · [\d.]+\/s · .*0 failed/));
  display.stop();
  expect(screen.text).toContain('tidings: a.txt: no such file');
});

test('a terminal shows what is known when the size of the input is not', async () => {
  const screen = new Screen(true, 200);
  const display = showProgress(screen, null);
  display.update(SOME);
  await vi.waitFor(() => expect(screen.text).toMatch(/(?<!· )1 stories · [\d.]+\/s · 0 failed/));
  display.stop();
  expect(screen.text).not.toContain('%');
});

test('a terminal shows what is waited for until it is back', async () => {
  const screen = new Screen(true, 200);
  const display = showProgress(screen, null);
  display.update(SOME);
  display.wait('neo4j://there', 12);
  await vi.waitFor(() => expect(screen.text).toContain('0 failed · waiting for neo4j://there (12 s)'));
  display.stop();
});

describe('elsewhere', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('there is no bar, and no control characters', () => {
    const screen = new Screen(false);
    const display = showProgress(screen, 1000);
    display.update(SOME);
    display.tell('tidings: a.txt: no such file');
    display.stop();
    expect(screen.text).toBe('tidings: a.txt: no such file\n');
  });

  test('a line every few seconds says how far it is, how fast, and how long it will take', () => {
    const screen = new Screen(false);
    const display = showProgress(screen, 1000);
    display.addBytes(500);
    vi.advanceTimersByTime(10_000);
    display.update({ read: 200, prepared: 200, done: 150, failed: 2 });
    expect(screen.text).toBe('50%, 150 stories, 20/s, 0:10 left, 2 failed\n');
  });

  test('lines say what is waited for, and that it is back', () => {
    const screen = new Screen(false);
    const display = showProgress(screen, null);
    for (let seconds = 1; seconds < 12; seconds++) display.wait('neo4j://there', seconds);
    display.wait('neo4j://there', null);
    expect(screen.text).toBe(
      'waiting for neo4j://there (1 s)\nwaiting for neo4j://there (10 s)\nneo4j://there is back\n',
    );
  });
});

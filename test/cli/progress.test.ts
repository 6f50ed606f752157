import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
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

test('a terminal shows a bar that counts what is done, not what is read', async () => {
  const screen = new Screen(true);
  const display = showProgress(screen, 1000);
  display.addBytes(1000);
  display.update({ read: 4, prepared: 1, done: 1, failed: 0 });
  display.tell('tidings: a.txt: no such file');
  await vi.waitFor(() => expect(screen.text).toContain('25% · 1 stories · 0 failed'));
  display.stop();
  expect(screen.text).toContain('tidings: a.txt: no such file');
});

test.each([
  ['elsewhere', false, 1000],
  ['on a terminal when the size of the input is unknown', true, null],
])('no bar and no control characters %s', (_name, isTTY, total) => {
  const screen = new Screen(isTTY);
  const display = showProgress(screen, total);
  display.update({ read: 4, prepared: 1, done: 1, failed: 0 });
  display.tell('tidings: a.txt: no such file');
  display.stop();
  expect(screen.text).toBe('tidings: a.txt: no such file\n');
});

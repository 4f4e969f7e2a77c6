import { PassThrough } from 'node:stream';
import { Progress, progressLine } from './progress.ts';
import type { Terminal } from './terminal.ts';

function terminal(isWatched: boolean) {
  const errors = new PassThrough();
  const made: Terminal = { input: new PassThrough(), output: new PassThrough(), errors, isWatched };
  return { terminal: made, written: () => String(errors.read() ?? '') };
}

describe('a line of progress', () => {
  test.each([
    [
      { stage: 'storing', done: 120_000, total: 1_000_000, unit: 'lines' },
      { seconds: 4, done: 120_000 },
      'storing: 120,000 lines of 1,000,000 lines (12 %), 30,000 lines a second, 30 s left',
    ],
    [
      { stage: 'checking', done: 5_000_000, total: null, unit: 'bytes' },
      { seconds: 2, done: 5_000_000 },
      'checking: 5 MB, 2.5 MB a second',
    ],
    [
      { stage: 'rebuilding', done: 10, total: 1_000_000, unit: 'events' },
      { seconds: 10, done: 10 },
      'rebuilding: 10 events of 1,000,000 events (0 %), 1 events a second, 278 h left',
    ],
    [{ stage: 'storing', done: 0, total: 0, unit: 'lines' }, { seconds: 0, done: 0 }, 'storing: 0 lines of 0 lines'],
    [
      { stage: 'storing', done: 900, total: 1_000, unit: 'lines' },
      { seconds: 60, done: 60 },
      'storing: 900 lines of 1,000 lines (90 %), 1 lines a second, 2 min left',
    ],
  ])('%j', (note, since, line) => {
    expect(progressLine(note, since)).toBe(line);
  });
});

describe('progress', () => {
  test('redraws one line on a terminal, at most five times a second, and clears it', () => {
    const { terminal: watched, written } = terminal(true);
    let now = 0;
    const progress = new Progress(watched, () => now);
    for (; now <= 1_000; now += 50) progress.show({ stage: 'storing', done: now, total: 2_000, unit: 'lines' });
    progress.clear();
    const text = written();
    expect(text.match(/\r\u001B\[2Kstoring/g)).toHaveLength(6);
    expect(text).not.toMatch(/\n/);
    expect(text).toMatch(/\r\u001B\[2K$/);
  });

  test('writes a plain line every five seconds elsewhere, and none for what is over at once', () => {
    const { terminal: plain, written } = terminal(false);
    let now = 0;
    const progress = new Progress(plain, () => now);
    progress.show({ stage: 'checking', done: 0, total: 100, unit: 'lines' });
    progress.show({ stage: 'checking', done: 100, total: 100, unit: 'lines' });
    for (; now <= 11_000; now += 500) progress.show({ stage: 'storing', done: now, total: 20_000, unit: 'lines' });
    progress.clear();
    expect(written()).toBe(
      'storing: 5,000 lines of 20,000 lines (25 %), 1,000 lines a second, 15 s left\nstoring: 10,000 lines of 20,000 lines (50 %), 1,000 lines a second, 10 s left\n',
    );
  });
});

import { createLog } from './logging.ts';
import { endAtSignal, runSteps, signalPresses } from './shutdown.ts';

const log = createLog('test', 'silent');

describe('the steps of ending', () => {
  test('run in order, and one that fails does not keep the next from running', async () => {
    const ran: string[] = [];
    const failed = await runSteps({
      log,
      steps: [
        {
          name: 'a',
          run: () => {
            ran.push('a');
          },
        },
        {
          name: 'b',
          run: () => {
            ran.push('b');
            throw new Error('stuck');
          },
        },
        {
          name: 'c',
          run: async () => {
            await Promise.resolve();
            ran.push('c');
          },
        },
      ],
    });
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(failed).toBe(1);
  });
});

describe('a press of Ctrl-C', () => {
  test('counts once, however many pass it on, and a second one a moment later ends at once', () => {
    let now = 0;
    const pressed = signalPresses(() => now);
    expect([pressed('SIGINT'), pressed('SIGINT'), pressed('SIGTERM')]).toEqual(['first', 'same', 'same']);
    now = 499;
    expect(pressed('SIGINT')).toBe('same');
    now = 500;
    expect([pressed('SIGTERM'), pressed('SIGINT')]).toEqual(['same', 'second']);
  });
});

describe('ending at a signal', () => {
  let before: NodeJS.SignalsListener[];
  beforeEach(() => {
    before = process.listeners('SIGTERM');
  });
  afterEach(() => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      for (const listener of process.listeners(signal)) if (!before.includes(listener)) process.off(signal, listener);
    }
  });

  test('runs the steps once, however often it is asked', async () => {
    let ran = 0;
    const begun: string[] = [];
    const ended = endAtSignal({
      log,
      steps: [
        {
          name: 'a',
          run: () => {
            ran += 1;
          },
        },
      ],
      onBegin: (signal) => {
        begun.push(signal);
      },
    });
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGTERM', 'SIGTERM');
    await expect(ended).resolves.toBe(0);
    expect([ran, begun]).toEqual([1, ['SIGTERM']]);
  });

  test('says so when a step failed', async () => {
    const ended = endAtSignal({
      log,
      steps: [
        {
          name: 'a',
          run: () => {
            throw new Error('no');
          },
        },
      ],
    });
    process.emit('SIGINT', 'SIGINT');
    await expect(ended).resolves.toBe(1);
  });

  test('does not wait for ever', async () => {
    const ended = endAtSignal({ log, withinMs: 20, steps: [{ name: 'a', run: () => new Promise(() => undefined) }] });
    process.emit('SIGTERM', 'SIGTERM');
    await expect(ended).resolves.toBe(1);
  });
});

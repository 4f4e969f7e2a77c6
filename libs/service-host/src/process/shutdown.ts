/** Ends a process in order: readiness off, intake stopped, work finished, stores closed; under 25 s (reliability.md). */
import type { Logger } from 'pino';
import { traceOf } from './logging.ts';

/** One step of ending, by name. Steps run in order; one that fails does not keep the next from running. */
export type ShutdownStep = { readonly name: string; run(): Promise<void> | void };

/** How ending is arranged. */
export type Shutdown = {
  readonly log: Logger;
  readonly steps: readonly ShutdownStep[];
  /** After this many milliseconds the process ends as it is; what was acknowledged is durable all the same. */
  readonly withinMs?: number;
  /** Called when the first signal came, to tell whoever watches. */
  readonly onBegin?: (signal: NodeJS.Signals) => void;
};

/** Under the 25 s promised, with a little room. */
export const SHUTDOWN_WITHIN_MS = 24_000;

/** A terminal, npm and the launcher may all pass on one press of Ctrl-C: what comes within this time is the same press. */
const ONE_PRESS_MS = 500;

/** Tells presses of Ctrl-C apart. Returns a function that says of each SIGINT or SIGTERM: the `first`, the `same` press again, or a `second`. */
export function signalPresses(now: () => number = () => performance.now()): (signal: NodeJS.Signals) => 'first' | 'same' | 'second' {
  let firstAt: number | null = null;
  return (signal) => {
    if (firstAt === null) {
      firstAt = now();
      return 'first';
    }
    return signal === 'SIGINT' && now() - firstAt >= ONE_PRESS_MS ? 'second' : 'same';
  };
}

/**
 * Runs the steps at SIGTERM or SIGINT and resolves with the exit code: 0, or 1 when a step failed or time ran out. A second SIGINT ends
 * the process at once with 130: every acknowledged write is on disk, and the rest is found unfinished at the next start.
 */
export function endAtSignal(shutdown: Shutdown): Promise<number> {
  return new Promise((resolve) => {
    const pressed = signalPresses();
    const begin = (signal: NodeJS.Signals) => {
      const press = pressed(signal);
      if (press === 'second') process.exit(130);
      if (press !== 'first') return;
      shutdown.onBegin?.(signal);
      const timer = setTimeout(() => {
        shutdown.log.error({ withinMs: shutdown.withinMs ?? SHUTDOWN_WITHIN_MS }, 'ending took too long; ending as it is');
        resolve(1);
      }, shutdown.withinMs ?? SHUTDOWN_WITHIN_MS);
      void runSteps(shutdown).then((failed) => {
        clearTimeout(timer);
        resolve(failed === 0 ? 0 : 1);
      });
    };
    process.on('SIGTERM', begin).on('SIGINT', begin);
  });
}

/** Runs all steps in order and returns how many failed. */
export async function runSteps(shutdown: Pick<Shutdown, 'log' | 'steps'>): Promise<number> {
  let failed = 0;
  for (const step of shutdown.steps) {
    const started = performance.now();
    try {
      await step.run();
      shutdown.log.debug({ step: step.name, ms: Math.round(performance.now() - started) }, 'ended');
    } catch (thrown) {
      failed += 1;
      shutdown.log.error({ step: step.name, ...traceOf(thrown) }, 'could not end cleanly');
    }
  }
  return failed;
}

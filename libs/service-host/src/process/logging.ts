/** Structured logs: ids, codes and counts; never a name, a word of anybody, an imported id or a query text. */
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { errorCodeOf } from './error-code.ts';

/** How much is written. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/** A logger that writes JSON lines: to the standard error stream unless a destination is given, so that data on standard output stays clean. */
export function createLog(
  service: string,
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: false }),
): Logger {
  return pino(
    { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination,
  );
}

/**
 * What may be logged of an error: its name, code, and where in the source it happened. Not its message, which may quote what was
 * being read, unless the caller knows the class and logs the message itself.
 */
export function traceOf(thrown: unknown): { error: string; errorCode?: string; at?: readonly string[] } {
  if (typeof thrown !== 'object' || thrown === null || !('stack' in thrown)) return { error: typeof thrown };
  const { name, stack } = thrown as Error;
  const code = errorCodeOf(thrown);
  const frames = (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return { error: name, ...(code === undefined ? {} : { errorCode: code }), at: frames };
}

/** Nest's own messages (start, stop, routing problems) through the same log. */
export class NestLog implements LoggerService {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells every route at start; that belongs to debugging.
    this.#log.debug({ from: last(rest) }, text(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#log.error({ from: last(rest) }, text(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#log.warn({ from: last(rest) }, text(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#log.debug({ from: last(rest) }, text(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#log.fatal({ from: last(rest) }, text(message));
  }
}

function text(message: unknown): string {
  return typeof message === 'string' ? message : traceOf(message).error;
}

function last(rest: readonly unknown[]): string | undefined {
  const from = rest.at(-1);
  return typeof from === 'string' ? from : undefined;
}

export type { Logger } from 'pino';

/** How a command ends: the exit codes, and the one error that carries them. */

/** 0 ok, 1 refused, 2 wrong use, 3 unavailable (experience.md 2). */
export const EXIT = { ok: 0, refused: 1, wrongUse: 2, unavailable: 3 } as const;

/** One of them. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for people and an exit code. */
export class CommandFailed extends Error {
  readonly exitCode: ExitCode;
  /** A word for programs, where one of them has to tell failures apart. */
  readonly reason: string | undefined;

  constructor(exitCode: ExitCode, message: string, options: ErrorOptions & { readonly reason?: string } = {}) {
    super(message, options);
    this.name = 'CommandFailed';
    this.exitCode = exitCode;
    this.reason = options.reason;
  }
}

/** The exit code of a problem document's status: our own troubles are "unavailable", a request that cannot be read is wrong use. */
export function exitCodeOf(status: number): ExitCode {
  if (status >= 500) return EXIT.unavailable;
  return status === 400 || status === 415 ? EXIT.wrongUse : EXIT.refused;
}

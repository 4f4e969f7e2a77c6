/** Problem documents (RFC 9457): what went wrong, where, why, and what to do now, in one plain sentence each. */
import { STATUS_CODES } from 'node:http';

/** One field that is wrong: its path in the request (`horizons`, `data.attendees[3]`) and why. */
export type FieldProblem = { readonly path: string; readonly reason: string };

/** The answer's body, `application/problem+json`. `code` is for programs, `detail` for people, `rule` names the principle behind a refusal. */
export type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly rule?: string;
  readonly field?: readonly FieldProblem[];
  /** The request's id, which stands in the log as well. */
  readonly instance?: string;
};

/** What may be said besides status, code and sentence. */
export type ProblemExtras = {
  readonly rule?: string;
  readonly field?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
};

/** A problem on its way to whoever asked. `message` is the sentence; it holds no content of the request beyond names of fields. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extras: ProblemExtras;

  constructor(status: number, code: string, sentence: string, extras: ProblemExtras = {}) {
    super(sentence, extras.cause === undefined ? undefined : { cause: extras.cause });
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.extras = extras;
  }

  /** The document as it is sent; `requestId` becomes `instance`. */
  document(requestId?: string): ProblemDocument {
    const { rule, field } = this.extras;
    return {
      type: `urn:golden-thread:problem:${this.code}`,
      title: STATUS_CODES[this.status] ?? 'Problem',
      status: this.status,
      code: this.code,
      detail: this.message,
      ...(rule === undefined ? {} : { rule }),
      ...(field === undefined ? {} : { field }),
      ...(requestId === undefined ? {} : { instance: `urn:golden-thread:request:${requestId}` }),
    };
  }
}

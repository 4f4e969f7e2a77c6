/** A no, or a trouble, as whoever asked sees it: one type for every problem document (RFC 9457). */
import type { components } from './generated/api.ts';

/** What the platform sends when it cannot do what was asked. */
export type ProblemDocument = components['schemas']['ProblemDto'];

/** Thrown for every answer that is no success. `code` is for programs, `message` is the sentence for people. */
export class ProblemAnswer extends Error {
  readonly status: number;
  readonly code: string;
  /** The principle or promise behind a no, where there is one. */
  readonly rule: string | undefined;
  /** Every field that is wrong; empty where no field is. */
  readonly field: NonNullable<ProblemDocument['field']>;
  /** How long to wait before asking again, where the platform says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor({ status, code, detail, rule, field }: ProblemDocument, retryAfterSeconds?: number) {
    super(detail);
    this.name = 'ProblemAnswer';
    this.status = status;
    this.code = code;
    this.rule = rule;
    this.field = field ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The problem in an answer. An answer that is no problem document, such as a proxy's, gets the code `no-problem-document`. */
export async function problemIn(response: Response): Promise<ProblemAnswer> {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(wait) ? wait : undefined;
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (isProblem) return new ProblemAnswer(JSON.parse(text) as ProblemDocument, retryAfterSeconds);
  const detail = `The answer has the status ${response.status} and is no problem document. Something stands between.`;
  return new ProblemAnswer(
    { type: 'about:blank', title: response.statusText, status: response.status, code: 'no-problem-document', detail },
    retryAfterSeconds,
  );
}

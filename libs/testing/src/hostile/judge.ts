/** Judges the answer to a request that was wrong on purpose: said in words, described, and silent about what was sent. */
import type { DescribedRoute } from './described-routes.ts';

/** Stands in everything hostile that is sent as a value; no problem may repeat it. */
export const MARKER = 'zq7xk';

/** What came back. */
export type JudgedAnswer = { readonly status: number; readonly contentType: string; readonly body: string };

/** What may be answered before a request reaches its route: the description tells of it once for all. */
const ANYWHERE: ReadonlyMap<number, readonly string[]> = new Map([
  [400, ['not-http', 'not-one-host', 'invalid-request']],
  [404, ['no-such-route']],
  [405, ['method-not-allowed']],
  [408, ['too-slow']],
  [413, ['body-too-large']],
  [414, ['address-too-long']],
  [415, ['unsupported-media-type', 'packed-body']],
  [417, ['other-expectation']],
  [431, ['headers-too-large']],
]);

/** What is wrong with an answer, or null. `route` is left out where the request was for none. */
export function wrongWith(answer: JudgedAnswer, route?: DescribedRoute): string | null {
  const { status, contentType, body } = answer;
  if (status === 0) return `there is no answer: ${body}`;
  if (status < 400) return route === undefined || route.codes.has(status) ? null : `${status} is not described`;
  const problem = contentType.startsWith('application/problem+json') ? problemIn(body) : null;
  if (problem === null) return `${status} comes without a problem document`;
  if (problem.status !== status) return `the document says another status than ${status}`;
  if (body.includes(MARKER)) return `${status} repeats what was sent`;
  return wrongCode(status, problem.code, route);
}

function wrongCode(status: number, code: string, route: DescribedRoute | undefined): string | null {
  // A position that is nowhere is waited for: that is no failure of the platform.
  if (status >= 500 && code !== 'not-yet') return `${status} ${code} is a failure`;
  const isDescribed = route?.codes.get(status)?.has(code) === true || ANYWHERE.get(status)?.includes(code) === true;
  return isDescribed ? null : `${status} ${code} is not described`;
}

type ProblemSeen = { readonly status: unknown; readonly code: string };

function problemIn(body: string): ProblemSeen | null {
  try {
    const document = JSON.parse(body) as ProblemSeen & Readonly<Record<string, unknown>>;
    const isProblem = ['type', 'title', 'code', 'detail'].every((name) => typeof document[name] === 'string' && document[name] !== '');
    const fields = (document['field'] ?? []) as readonly { path?: unknown; reason?: unknown }[];
    return isProblem && fields.every(({ path, reason }) => typeof path === 'string' && typeof reason === 'string') ? document : null;
  } catch {
    return null;
  }
}

/** Asks a platform: types of every route, who asks, a key for every wish, and one type for every problem. */
import createClient, { type MaybeOptionalInit } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod, RequiredKeysOf, ResponseObjectMap, SuccessResponse } from 'openapi-typescript-helpers';
import type { paths } from './generated/api.ts';
import { problemIn } from './problem-answer.ts';

/** Who asks, until sign-in exists: believed on the machine of the platform only. */
export type As = { readonly network: string; readonly role: string; readonly id: string };

/** Where the platform is, and who asks it. */
export type GoldenThreadOptions = {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** Left out for routes that anybody, or the operator, may ask. */
  readonly as?: As;
  /** A new key for each wish; default a random UUID. */
  readonly newKey?: () => string;
  /** Default: the one of the machine. */
  readonly fetch?: (request: Request) => Promise<Response>;
};

type Init<Path extends keyof paths, Method extends HttpMethod> = MaybeOptionalInit<paths[Path], Method & keyof paths[Path]>;
type Rest<Asked> = RequiredKeysOf<Asked> extends never ? [init?: Asked] : [init: Asked];

/** What a route answers when all is well. */
export type AnswerOf<Path extends keyof paths, Method extends HttpMethod> =
  ResponseObjectMap<paths[Path][Method & keyof paths[Path]]> extends infer Responses extends Record<string | number, unknown>
    ? SuccessResponse<Responses>
    : never;

/** A platform that can be asked. Both reject with a {@link ProblemAnswer}, and with the error of `fetch` where nobody answers. */
export type GoldenThread = {
  /** Asks a question. Answers that are text (CSV, lines) want `parseAs: 'text'` or `'stream'`. */
  get<Path extends PathsWithMethod<paths, 'get'>>(path: Path, ...init: Rest<Init<Path, 'get'>>): Promise<AnswerOf<Path, 'get'>>;
  /** Puts a wish. It gets a key of its own; to send one again, give the key of the first time in `params.header`. */
  wish<Path extends PathsWithMethod<paths, 'post'>>(path: Path, ...init: Rest<Init<Path, 'post'>>): Promise<AnswerOf<Path, 'post'>>;
};

/** Which answer belongs to which path is told by the types above; what is sent is the same for all. */
type Ask = (method: HttpMethod, path: string, init?: object) => Promise<{ readonly data?: unknown }>;

const IDENTITY = 'golden-thread-identity';
const KEY = 'idempotency-key';

/** `goldenThread({ url, as }).wish('/api/preferences/people/{personId}/visions', { params: { path: { personId } }, body })` */
export function goldenThread({ url, as, newKey = () => crypto.randomUUID(), fetch }: GoldenThreadOptions): GoldenThread {
  const client = createClient<paths>({ baseUrl: url, ...(fetch === undefined ? {} : { fetch }) });
  client.use({
    onRequest({ request }) {
      if (as !== undefined) request.headers.set(IDENTITY, `network=${as.network}; role=${as.role}; id=${as.id}`);
      if (request.method === 'POST' && !request.headers.has(KEY)) request.headers.set(KEY, newKey());
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemIn(response);
    },
  });
  const ask = client.request as Ask;
  const dataOf = async (method: HttpMethod, path: string, [init]: readonly (object | undefined)[]) => (await ask(method, path, init)).data;
  return {
    get: (path, ...init) => dataOf('get', path, init) as never,
    wish: (path, ...init) => dataOf('post', path, init) as never,
  };
}

/** What is no request, or asks the connection itself for something: answered in words as well, with a problem document, and the connection ends. */
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE } from '../api/problem-answers.ts';
import { KNOWN, type KnownProblem, problemFrom } from '../problems/known-problems.ts';
import { errorCodeOf } from '../process/error-code.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Answers for one server what Node would answer without a word, or not at all. */
export class UnreadableRequests {
  readonly #underWay = new WeakMap<Duplex, Exchange>();

  /** Has to hear of every request that could be read: what comes behind one must not cut into its answer. */
  begins(request: IncomingMessage, response: ServerResponse): void {
    this.#underWay.set(request.socket, { request, response });
  }

  /** Takes over what Node does with other expectations than 100-continue, and with requests for a tunnel. */
  watch(server: Server): void {
    server.on('checkExpectation', (_request, response: ServerResponse) => {
      const body = bodyOf(KNOWN.otherExpectation);
      response.writeHead(KNOWN.otherExpectation.status, headersOf(body)).end(body);
    });
    server.on('connect', (_request, socket: Duplex) => {
      tell(socket, KNOWN.noTunnel);
    });
  }

  /** Fastify's `clientErrorHandler`: bytes that are no HTTP, headers that are too large or too slow. */
  readonly answer = (error: Error, socket: Duplex): void => {
    if (socket.destroyed || errorCodeOf(error) === 'ECONNRESET') return;
    const problem = problemOfConnection(error);
    const before = this.#underWay.get(socket);
    if (before === undefined || before.response.writableFinished) tell(socket, problem);
    else if (before.request.complete) before.response.once('close', () => tell(socket, problem));
    else if (before.response.headersSent) socket.destroy();
    else tell(socket, problem);
  };
}

function problemOfConnection(error: Error): KnownProblem {
  switch (errorCodeOf(error)) {
    case 'HPE_HEADER_OVERFLOW':
      return KNOWN.headersTooLarge;
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return KNOWN.bodyTooLarge;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return KNOWN.headersTooSlow;
    default:
      return KNOWN.notHttp;
  }
}

function tell(socket: Duplex, problem: KnownProblem): void {
  if (!socket.writable) return;
  const body = bodyOf(problem);
  const lines = Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Problem'}\r\n${lines.join('\r\n')}\r\n\r\n${body}`, () =>
    socket.destroy(),
  );
}

function bodyOf(problem: KnownProblem): string {
  return JSON.stringify(problemFrom(problem).document());
}

function headersOf(body: string): Readonly<Record<string, string>> {
  return {
    ...SECURITY_HEADERS,
    'content-type': `${PROBLEM_TYPE}; charset=utf-8`,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
}

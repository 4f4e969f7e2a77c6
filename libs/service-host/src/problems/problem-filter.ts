/** Sends every failure as a problem document, and writes those that are ours to the log. */
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traceOf } from '../process/logging.ts';
import { problemOf } from './problem-of.ts';

/** Nest's one exception filter. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.#log);
  }
}

/** Answers with the problem for what was thrown; after the answer has begun, the connection is cut so that nobody takes a part for the whole. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): void {
  const problem = problemOf(thrown);
  if (problem.status >= 500) log.error({ requestId: request.id, code: problem.code, ...traceOf(thrown) }, 'request failed');
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem.document(request.id)));
}

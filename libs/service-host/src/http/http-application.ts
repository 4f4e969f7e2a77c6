/** Makes a Nest module an HTTP process with limits, problem documents, health, metrics and logs; the same for every service. */
import type { IncomingMessage } from 'node:http';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Ids } from '@golden-thread/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ProblemFilter, sendProblem } from '../problems/problem-filter.ts';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import { Problem } from '../problems/problem.ts';
import { errorCodeOf } from '../process/error-code.ts';
import { NestLog } from '../process/logging.ts';
import type { ServiceMetrics } from '../telemetry/metric-list.ts';
import { HealthController, Readiness, type Watched } from './health.ts';
import { BODY_LIMITS, readJsonBody } from './json-body.ts';
import { CATALOGUE, MetricsController, SERVICE_METRICS } from './metrics.controller.ts';
import { requestValidation } from './validation.ts';

/** What an application is made with besides its module. */
export type HttpApplicationOptions = {
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
  readonly watched: Watched;
  /** Request ids come from here. */
  readonly ids: Ids;
};

/** An application that is ready to listen (or to be asked in-process), and how to turn it off. */
export type HttpApplication = { readonly app: NestFastifyApplication; readonly readiness: Readiness };

/** Put on a route (`@RouteConfig(STREAMED_BODY)`) that reads its newline-delimited body itself, without a limit on its size. */
export const STREAMED_BODY = { streamedBody: true } as const;

/** A route parameter percent-encoded: 128 characters of up to 4 bytes, three signs each, and the shortest rounding up. */
const LONGEST_PARAMETER = 1_600;
const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Puts a module into an HTTP application and initialises it: lifecycle hooks have run when it resolves. It does not listen yet. */
export async function createHttpApplication(module: DynamicModule, options: HttpApplicationOptions): Promise<HttpApplication> {
  const readiness = new Readiness(options.watched);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMITS.bytes,
    // Bodies have their own arrival time (json-body.ts): an import may stream for as long as it moves.
    requestTimeout: 0,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    trustProxy: false,
    genReqId: () => options.ids.random(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(hostModule(module, options, readiness), adapter, {
    bodyParser: false,
    logger: new NestLog(options.log),
    abortOnError: false,
  });
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter(options.log));
  const fastify = app.getHttpAdapter().getInstance();
  takeBodies(fastify);
  watchRequests(fastify, options, readiness);
  await app.init();
  await fastify.ready();
  return { app, readiness };
}

function hostModule(module: DynamicModule, options: HttpApplicationOptions, readiness: Readiness): DynamicModule {
  @Module({})
  class HostModule {}
  return {
    module: HostModule,
    imports: [module],
    controllers: [HealthController, MetricsController],
    providers: [
      { provide: Readiness, useValue: readiness },
      { provide: SERVICE_METRICS, useValue: options.metrics },
      { provide: CATALOGUE, useValue: options.watched.catalogue },
    ],
  };
}

/** JSON within limits everywhere; newline-delimited JSON as a stream where a route asks for it; nothing else. */
function takeBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(/^application\/(?:[a-z0-9.-]+\+)?json(?:;|$)/i, (_request: FastifyRequest, payload: IncomingMessage) =>
    readJsonBody(payload),
  );
  fastify.addContentTypeParser('application/x-ndjson', (request: FastifyRequest, payload: IncomingMessage, done) => {
    if (Reflect.get(request.routeOptions.config, 'streamedBody') === true) done(null, payload);
    else
      done(new Problem(415, 'unsupported-media-type', 'This address takes application/json, not a stream of lines. Nothing was stored.'));
  });
}

function watchRequests(fastify: FastifyInstance, options: HttpApplicationOptions, readiness: Readiness): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    void reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
    if (!readiness.isEnding) {
      done();
      return;
    }
    void reply.header('connection', 'close');
    sendProblem(problemFrom(KNOWN.stopping, { retryAfterSeconds: 5 }), request, reply, options.log);
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    // The route's template, never the address: addresses hold ids.
    const route = request.routeOptions.url ?? 'none';
    options.metrics.httpSeconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    options.log.info(
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
}

/** Why an application could not listen, in a sentence that says what to do. */
export class CannotListen extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotListen';
  }
}

/** Listens; returns the port (the chosen one when 0 was asked for). Throws {@link CannotListen}. */
export async function listen(app: NestFastifyApplication, port: number, host: string): Promise<number> {
  try {
    await app.listen({ port, host });
  } catch (cause) {
    throw new CannotListen(whyNot(cause, port, host), { cause });
  }
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function whyNot(cause: unknown, port: number, host: string): string {
  const code = errorCodeOf(cause);
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken: another program, or this platform in another terminal, listens there. Stop it, or choose another port with --port.`;
  if (code === 'EACCES') return `This account may not listen on port ${port}. Choose a port above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address "${host}". Leave --host away to listen on this machine only.`;
  return `Listening on ${host} port ${port} failed (${code ?? 'unknown reason'}).`;
}

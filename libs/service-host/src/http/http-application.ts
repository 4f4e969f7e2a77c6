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
import { OfferedMethods } from './offered-methods.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { UnreadableRequests } from './unreadable.ts';
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

/** Puts a module into an HTTP application and initialises it: lifecycle hooks have run when it resolves. It does not listen yet. */
export async function createHttpApplication(module: DynamicModule, options: HttpApplicationOptions): Promise<HttpApplication> {
  const readiness = new Readiness(options.watched);
  const unreadable = new UnreadableRequests();
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMITS.bytes,
    // Bodies have their own arrival time (json-body.ts): an import may stream for as long as it moves.
    requestTimeout: 0,
    keepAliveTimeout: 5_000,
    // A request without a Host is answered here, in words.
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024, requireHostHeader: false },
    clientErrorHandler: unreadable.answer,
    // Addresses that cannot be read never reach a route, nor its hooks.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
      sendProblem(error, request, reply, options.log);
    },
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
  unreadable.watch(fastify.server);
  takeBodies(fastify);
  watchRequests(fastify, { options, readiness, unreadable });
  askAgainForOtherMethods(fastify, options.log);
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

type Watching = { readonly options: HttpApplicationOptions; readonly readiness: Readiness; readonly unreadable: UnreadableRequests };

function watchRequests(fastify: FastifyInstance, { options, readiness, unreadable }: Watching): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    unreadable.begins(request.raw, reply.raw);
    void reply.headers({ ...SECURITY_HEADERS, 'x-request-id': request.id });
    const problem = readiness.isEnding ? problemFrom(KNOWN.stopping, { retryAfterSeconds: 5 }) : whyNotReadAsItStands(request.raw);
    if (problem === null) {
      done();
      return;
    }
    void reply.header('connection', 'close');
    sendProblem(problem, request, reply, options.log);
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

/** A Host that is missing or doubled leaves open for whom a request is; a packed body would be read as what it is not. */
function whyNotReadAsItStands({ headers, rawHeaders, httpVersion }: IncomingMessage): Problem | null {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts > 1 || (headers.host === undefined && httpVersion !== '1.0')) return problemFrom(KNOWN.notOneHost);
  const encoding = headers['content-encoding'];
  return encoding === undefined || encoding === 'identity' ? null : problemFrom(KNOWN.packedBody);
}

function askAgainForOtherMethods(fastify: FastifyInstance, log: Logger): void {
  const offered = new OfferedMethods();
  fastify.addHook('onRoute', ({ url, method }) => {
    offered.add(url, method);
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const methods = request.is404 ? offered.at(request.url) : [];
    if (methods.length === 0) {
      done();
      return;
    }
    void reply.header('allow', methods.join(', '));
    sendProblem(problemFrom(KNOWN.otherMethod), request, reply, log);
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

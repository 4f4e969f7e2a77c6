// --port N: an application of the same framework with one route and nothing else: /health/live, which also says how much memory it holds.
import { parseArgs } from 'node:util';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Health {
  live() {
    return { residentBytes: process.memoryUsage.rss() };
  }
}
// The decorators as calls, since this is plain JavaScript.
Controller('health')(Health);
Get('live')(Health.prototype, 'live', Object.getOwnPropertyDescriptor(Health.prototype, 'live'));

class Empty {}
Module({ controllers: [Health] })(Empty);

const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
const app = await NestFactory.create(Empty, new FastifyAdapter(), { logger: false });
app.enableShutdownHooks();
await app.listen(Number(port), '127.0.0.1');

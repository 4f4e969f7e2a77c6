/** `/api/openapi.json`: the description of the HTTP API as it is committed beside the sources. */
import { readFileSync } from 'node:fs';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/** The committed description; `npm run openapi --workspace services/all-in-one` writes it anew. */
export const OPENAPI_FILE = new URL('../../openapi.json', import.meta.url);

/** Serves the file, so that what is read here is what was reviewed. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  readonly #text = readFileSync(OPENAPI_FILE, 'utf8');

  @Get()
  document(@Res() reply: FastifyReply): void {
    void reply.type('application/json').header('cache-control', 'no-cache').send(this.#text);
  }
}

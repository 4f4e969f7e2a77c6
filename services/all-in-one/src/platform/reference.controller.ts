/** `/api/reference`: the description of the API to read and to try, with Swagger UI from this machine alone. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '@golden-thread/service-host';
import type { FastifyReply } from 'fastify';
import { sendFile, servedFile, type ServedFile } from './served-file.ts';

const FOLDER = new URL('../../page/', import.meta.url);
const { resolve } = createRequire(import.meta.url);
/** Swagger UI draws its icons as data; it runs no text as code and loads nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const OWN = ['reference.html', 'reference.css', 'reference.js'] as const;
const OF_SWAGGER_UI = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;

/** The page and its files. What it shows is public: the description of the API holds nothing of anybody. */
@ApiExcludeController()
@Controller('api/reference')
export class ReferenceController {
  readonly #files: ReadonlyMap<string, ServedFile> = new Map([
    ...OWN.map((name) => [name, servedFile(new URL(name, FOLDER))] as const),
    ...OF_SWAGGER_UI.map((name) => [name, servedFile(pathToFileURL(resolve(`swagger-ui-dist/${name}`)))] as const),
  ]);

  @Get()
  page(@Res() reply: FastifyReply): void {
    this.file('reference.html', reply);
  }

  @Get(':name')
  file(@Param('name') name: string, @Res() reply: FastifyReply): void {
    const file = this.#files.get(name);
    if (file === undefined) throw new Problem(404, 'no-such-route', 'The page has no such file.');
    sendFile(reply, file, POLICY);
  }
}

/** The page at `/`: static files from beside the sources, with headers that let it load nothing from elsewhere. */
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '@golden-thread/service-host';
import type { FastifyReply } from 'fastify';
import { sendFile, servedFile, type ServedFile } from './served-file.ts';

/** The page's files, the same for the sources and for what is built. */
const FOLDER = new URL('../../page/', import.meta.url);
/** Only these are served: no name from a request ever becomes a path. */
const FILES = ['index.html', 'page.css', 'page.js', 'figures.js', 'importing.js'] as const;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/` and `/page/...`; no data of anybody is in them, that comes from operator routes. */
@ApiExcludeController()
@Controller()
export class PageController {
  readonly #files: ReadonlyMap<string, ServedFile> = new Map(FILES.map((name) => [name, servedFile(new URL(name, FOLDER))]));

  @Get()
  index(@Res() reply: FastifyReply): void {
    this.#send(reply, 'index.html');
  }

  @Get('page/:name')
  file(@Param('name') name: string, @Res() reply: FastifyReply): void {
    this.#send(reply, name);
  }

  @Get('favicon.ico')
  favicon(@Res() reply: FastifyReply): void {
    void reply.status(204).send();
  }

  #send(reply: FastifyReply, name: string): void {
    const file = this.#files.get(name);
    if (file === undefined) throw new Problem(404, 'no-such-route', 'The page has no such file.');
    sendFile(reply, file, POLICY);
  }
}

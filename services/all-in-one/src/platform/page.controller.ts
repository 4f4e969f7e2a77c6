/** The page at `/`: static files from beside the sources, with headers that let it load nothing from elsewhere. */
import { readFileSync } from 'node:fs';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '@golden-thread/service-host';
import type { FastifyReply } from 'fastify';

/** The page's files, the same for the sources and for what is built. */
const FOLDER = new URL('../../page/', import.meta.url);
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;
/** Only these are served: no name from a request ever becomes a path. */
const FILES = ['index.html', 'page.css', 'page.js', 'figures.js', 'importing.js'] as const;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type PageFile = { readonly type: string; readonly bytes: Buffer };

/** `/` and `/page/...`; no data of anybody is in them, that comes from operator routes. */
@ApiExcludeController()
@Controller()
export class PageController {
  readonly #files: ReadonlyMap<string, PageFile> = new Map(FILES.map((name) => [name, read(name)]));

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
    void reply.type(file.type).header('content-security-policy', POLICY).header('cache-control', 'no-cache').send(file.bytes);
  }
}

function read(name: (typeof FILES)[number]): PageFile {
  const ending = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return { type: TYPES[ending], bytes: readFileSync(new URL(name, FOLDER)) };
}

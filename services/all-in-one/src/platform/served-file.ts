/** Files of pages, held in memory: only what is listed is served, so that no name from a request ever becomes a path. */
import { readFileSync } from 'node:fs';
import type { FastifyReply } from 'fastify';

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

/** A file and its media type. */
export type ServedFile = { readonly type: string; readonly bytes: Buffer };

/** Reads an HTML, CSS or JavaScript file. */
export function servedFile(place: URL): ServedFile {
  const ending = place.pathname.slice(place.pathname.lastIndexOf('.') + 1) as keyof typeof TYPES;
  return { type: TYPES[ending], bytes: readFileSync(place) };
}

/** Sends it under a content security policy. */
export function sendFile(reply: FastifyReply, { type, bytes }: ServedFile, policy: string): void {
  void reply.type(type).header('content-security-policy', policy).header('cache-control', 'no-cache').send(bytes);
}

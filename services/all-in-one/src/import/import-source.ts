/** Where the bytes of an import come from. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** An input. Only one that can be read again (a file) can be recognised before it is checked anew. */
export type ImportSource = {
  open(): AsyncIterable<Uint8Array>;
  /** Bytes of the whole input, where known. */
  readonly bytes: number | null;
  readonly canReopen: boolean;
};

const READ_BYTES = 1024 * 1024;

/** A file. */
export function fileSource(path: string, bytes: number): ImportSource {
  return { open: () => createReadStream(path, { highWaterMark: READ_BYTES }), bytes, canReopen: true };
}

/** Something that passes by once: standard input, or the body of a request. */
export function streamSource(stream: AsyncIterable<Uint8Array>, bytes: number | null = null): ImportSource {
  return { open: () => stream, bytes, canReopen: false };
}

/** The SHA-256 of a source's bytes. */
export async function sha256Of(source: ImportSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.open()) hash.update(chunk);
  return hash.digest('hex');
}

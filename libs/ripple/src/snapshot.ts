/** Snapshots: the engine's state as bytes that say what they are, and back. */
import type { Parts } from './columnar/parts.ts';

const { imul } = Math; // looked up once: it is called for every few bytes

const FORMAT = 'golden-thread-ripple';
const VERSION = 2;
const CHUNK_BYTES = 8 * 1024 * 1024;
const HEADER_BYTES = 4; // length of the manifest, little-endian

/** What stands before the parts: their names and lengths in bytes, in order, and a checksum of all their bytes. */
type Manifest = { format: string; version: number; littleEndian: boolean; checksum: number; parts: [string, number][] };

/** A snapshot that cannot be read: of another version or machine, cut off, or changed. */
export class UnreadableSnapshot extends Error {
  constructor(problem: string) {
    super(`The snapshot of the ripple engine cannot be read: ${problem}. Fill the engine from the feeds instead.`);
    this.name = 'UnreadableSnapshot';
  }
}

/** Writes the parts as chunks of at most 8 MB. The parts must not change until the last chunk was taken. */
export function* writeSnapshot(parts: Parts): Generator<Uint8Array> {
  const manifest = manifestOf(parts);
  const text = Uint8Array.from(JSON.stringify(manifest), (character) => character.charCodeAt(0));
  const head = [new Uint8Array([text.length, text.length >>> 8, text.length >>> 16, text.length >>> 24]), text];
  let left = manifest.parts.reduce((sum, [, length]) => sum + length, HEADER_BYTES + text.length);
  let chunk = new Uint8Array(Math.min(CHUNK_BYTES, left));
  let used = 0;
  for (const bytes of piecesOf(head, parts)) {
    for (let taken = 0; taken < bytes.length;) {
      const some = bytes.subarray(taken, taken + chunk.length - used);
      chunk.set(some, used);
      used += some.length;
      taken += some.length;
      if (used < chunk.length) continue;
      yield chunk;
      left -= used;
      chunk = new Uint8Array(Math.min(CHUNK_BYTES, left));
      used = 0;
    }
  }
}

/** Loads the parts from the chunks in their order. Throws {@link UnreadableSnapshot}; the parts are then of no use. */
export function readSnapshot(chunks: Iterable<Uint8Array>, parts: Parts): void {
  const stream = new ByteStream(chunks);
  const manifest = readManifest(stream);
  const names = Object.keys(parts);
  if (names.join() !== manifest.parts.map(([name]) => name).join()) throw new UnreadableSnapshot('it has other parts');
  let checksum = 0;
  for (const [name, length] of manifest.parts) {
    const bytes = stream.take(length);
    checksum = checksumOf(bytes, checksum);
    parts[name]?.load(bytes);
  }
  if (checksum !== manifest.checksum) throw new UnreadableSnapshot('its bytes were changed');
}

function* piecesOf(head: readonly Uint8Array[], parts: Parts): Generator<Uint8Array> {
  yield* head;
  for (const part of Object.values(parts)) yield* part.pieces();
}

function manifestOf(parts: Parts): Manifest {
  const manifest: Manifest = { format: FORMAT, version: VERSION, littleEndian: isLittleEndian(), checksum: 0, parts: [] };
  for (const [name, part] of Object.entries(parts)) {
    let length = 0;
    for (const piece of part.pieces()) {
      manifest.checksum = checksumOf(piece, manifest.checksum);
      length += piece.length;
    }
    manifest.parts.push([name, length]);
  }
  return manifest;
}

function readManifest(stream: ByteStream): Manifest {
  const length = stream.take(HEADER_BYTES).reduceRight((value, byte) => value * 256 + byte, 0);
  if (length > CHUNK_BYTES) throw new UnreadableSnapshot('it does not begin like one');
  const manifest = parseManifest(String.fromCharCode(...stream.take(length)));
  if (manifest?.format !== FORMAT) throw new UnreadableSnapshot('it does not begin like one');
  if (manifest.version !== VERSION) {
    throw new UnreadableSnapshot(`it has version ${String(manifest.version)}, this engine reads version ${String(VERSION)}`);
  }
  if (manifest.littleEndian !== isLittleEndian()) throw new UnreadableSnapshot('it was written on a machine with another byte order');
  return manifest;
}

function parseManifest(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** FNV-1a, 32 bits, going on from `before`: finds bytes that storage changed, not bytes that somebody forged. */
function checksumOf(bytes: Uint8Array, before: number): number {
  let sum = before;
  for (let i = 0; i < bytes.length; i++) sum = imul(sum ^ (bytes[i] as number), 0x01000193);
  return sum;
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** Bytes across chunks. */
class ByteStream {
  readonly #chunks: Iterator<Uint8Array>;
  #waiting: Uint8Array[] = [];
  #bytes = 0;

  constructor(chunks: Iterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.iterator]();
  }

  /** The next `length` bytes, in memory of their own; nothing is allocated for bytes that are not there. */
  take(length: number): Uint8Array {
    while (this.#bytes < length) {
      const next = this.#chunks.next();
      if (next.done === true) throw new UnreadableSnapshot('it is cut off');
      this.#waiting.push(next.value);
      this.#bytes += next.value.length;
    }
    const bytes = new Uint8Array(length);
    let filled = 0;
    for (let chunk = this.#waiting[0]; chunk && filled < length; chunk = this.#waiting[0]) {
      const some = chunk.subarray(0, length - filled);
      bytes.set(some, filled);
      filled += some.length;
      if (some.length === chunk.length) this.#waiting.shift();
      else this.#waiting[0] = chunk.subarray(some.length);
    }
    this.#bytes -= length;
    return bytes;
  }
}

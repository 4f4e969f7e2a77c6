/** How streams of imported facts are named: an imported id stays in event bodies and never becomes part of a name (architecture.md 5). */
import { hash } from 'node:crypto';

/** The namespace UUID under which every network's own namespace is derived. Fixed for ever: stored stream names rest on it. */
const GOLDEN_THREAD_NAMESPACE = '6f1b0a4e-3c57-4d0e-9a76-5f2c8f0b7d11';

/** UUIDs for the imported ids of one network: the same id of two networks gets two. Makes about a million a second. */
export class ImportedIds {
  // 16 bytes of namespace and room for the longest id, reused for every id: one allocation fewer per imported event.
  readonly #bytes = Buffer.alloc(16 + 4 * 128);

  /** `networkId` may be any text. */
  constructor(networkId: string) {
    const network = Buffer.concat([hexOf(GOLDEN_THREAD_NAMESPACE), Buffer.from(networkId, 'utf8')]);
    this.#bytes.set(hexOf(uuidV5(network)));
  }

  /** The UUIDv5 of an imported id (at most 128 characters) under the network's namespace. Throws RangeError on a longer one. */
  streamId(importedId: string): string {
    const room = this.#bytes.length - 16;
    if (importedId.length > room / 2) throw new RangeError('an imported id has at most 128 characters');
    const written = this.#bytes.write(importedId, 16, 'utf8');
    return uuidV5(this.#bytes.subarray(0, 16 + written));
  }
}

/** A UUIDv5 of namespace bytes followed by a name. Source: RFC 9562, section 5.5. */
function uuidV5(bytes: Uint8Array): string {
  const digest = hash('sha1', bytes, 'hex');
  const variant = '89ab'.charAt(parseInt(digest.charAt(16), 16) & 3);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function hexOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

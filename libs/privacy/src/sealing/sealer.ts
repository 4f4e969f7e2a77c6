/** Seals words before they are stored and opens them for whoever may read: above every store, by the marks of the schemas. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type Clock, MICROS_PER_SECOND } from '@golden-thread/kernel';
import { KeyDestroyed, KeyVault, type KeyOwner } from '../keys/key-vault.ts';
import { type PersonalField, replacedAt, textsAt } from './personal-fields.ts';
import { isSealed, type Sealed } from './sealed.ts';

/** Where an event's words will stand. */
export type SealedPlace = {
  readonly networkId: string;
  readonly eventId: string;
  /** The id in the stream's name: the person's, where the stream is named after them. */
  readonly streamId: string;
  readonly type: string;
  readonly version: number;
};

/** What stands in place of words whose key was destroyed. */
export const GONE = null;

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Keys stay in memory this long (privacy.md section 3). */
const KEPT_FOR = 60 * MICROS_PER_SECOND;
const MOST_KEPT = 10_000;

type Kept = { readonly key: Uint8Array; readonly until: number };

/** Seals and opens with the keys of a vault. */
export class Sealer {
  readonly #vault: KeyVault;
  readonly #clock: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor(vault: KeyVault, clock: Clock) {
    this.#vault = vault;
    this.#clock = clock;
  }

  /** A copy of an event's body with every marked text sealed. Rejects with KeysUnavailable or KeyDestroyed: then nothing may be stored. */
  async seal(data: unknown, fields: readonly PersonalField[], place: SealedPlace): Promise<unknown> {
    let sealed = data;
    for (const field of fields) {
      if (textsAt(data, field.path).length === 0) continue;
      const owner = ownerOf(field, data, place);
      const key = await this.#keyOf(owner);
      const as = { event: place.eventId, type: place.type, version: place.version, field: field.path.join('.') };
      sealed = replacedAt(sealed, field.path, (text) => sealText(text, { key, owner, as }));
    }
    return sealed;
  }

  /** A copy of anything that holds sealed words, opened; {@link GONE} where a key was destroyed. Rejects with KeysUnavailable. */
  async open<Value>(value: Value, networkId: string): Promise<Value> {
    return (await this.#opened(value, networkId)) as Value;
  }

  /**
   * A name for somebody that tells nobody who they are: HMAC-SHA-256 under the owner's key over network and purpose, 43 characters of base64url. The
   * same each time for one purpose, another for each other one, and forgotten with the key. Rejects with KeysUnavailable or KeyDestroyed.
   */
  async pseudonymOf(owner: KeyOwner, purpose: string): Promise<string> {
    const key = await this.#keyOf(owner);
    return createHmac('sha256', key)
      .update(JSON.stringify(['pseudonym', owner.networkId, purpose]))
      .digest('base64url');
  }

  /** Forgets the keys of somebody who was erased, at once. */
  forget(networkId: string, id: string): void {
    for (const name of this.#kept.keys()) {
      const [network, , owner] = JSON.parse(name) as string[];
      if (network === networkId && owner === id) this.#kept.delete(name);
    }
  }

  async #opened(value: unknown, networkId: string): Promise<unknown> {
    if (isSealed(value)) return this.#openOne(value, networkId);
    if (Array.isArray(value)) return Promise.all(value.map((entry) => this.#opened(entry, networkId)));
    if (typeof value !== 'object' || value === null) return value;
    const entries = await Promise.all(Object.entries(value).map(async ([name, field]) => [name, await this.#opened(field, networkId)]));
    return Object.fromEntries(entries) as unknown;
  }

  async #openOne(sealed: Sealed, networkId: string): Promise<string | typeof GONE> {
    const owner = { networkId, ...sealed.owner };
    try {
      return openText(sealed, await this.#keyOf(owner), owner);
    } catch (thrown) {
      if (thrown instanceof KeyDestroyed) return GONE;
      throw thrown;
    }
  }

  async #keyOf(owner: KeyOwner): Promise<Uint8Array> {
    const name = JSON.stringify([owner.networkId, owner.kind, owner.id, owner.use]);
    const now = this.#clock.now();
    const kept = this.#kept.get(name);
    if (kept !== undefined && kept.until > now) return kept.key;
    const key = await this.#vault.keyOf(owner);
    this.#kept.delete(name);
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(name, { key, until: now + KEPT_FOR });
    return key;
  }
}

/** Throws RangeError where an event holds words and not whose: its schema is wrong, and nothing may be stored. */
function ownerOf({ owner, key, path }: PersonalField, data: unknown, { networkId, streamId, type }: SealedPlace): KeyOwner {
  if (owner === 'network') return { networkId, kind: 'network', id: networkId, use: key };
  const id = owner === 'stream' ? streamId : (data as Readonly<Record<string, unknown>>)[owner];
  if (typeof id !== 'string') throw new RangeError(`${type} has words in ${path.join('.')} and nobody in ${owner} to seal them for`);
  return { networkId, kind: 'person', id, use: key };
}

function sealText(text: string, { key, owner, as }: { key: Uint8Array; owner: KeyOwner; as: Sealed['as'] }): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bindingOf(owner, as));
  const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const { kind, id, use } = owner;
  return { $sealed: bytes.toString('base64url'), owner: { kind, id, use }, as };
}

/** Throws where the bytes were changed, or stand in another place than they were sealed for. */
function openText({ $sealed, as }: Sealed, key: Uint8Array, owner: KeyOwner): string {
  const bytes = Buffer.from($sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(bindingOf(owner, as)).setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** What is authenticated beside the words: network, event, owner, and type, version and field as written. */
function bindingOf({ networkId, kind, id, use }: KeyOwner, { event, type, version, field }: Sealed['as']): Buffer {
  return Buffer.from(JSON.stringify([networkId, event, kind, id, use, type, version, field]));
}

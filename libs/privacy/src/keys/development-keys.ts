/** Development keys: derived from one secret beside the data. They keep words out of the clear; they cannot be destroyed one by one. */
import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { KeysUnavailable, KeyVault, type KeyOwner } from './key-vault.ts';

const SECRET_BYTES = 32;
/** A mode that only the owner of the file can read and write. */
const PRIVATE = 0o600;

/** Keys by HKDF-SHA256 (RFC 5869) from a secret and the owner's name. Until the key vault proper takes its place. */
export class DevelopmentKeys extends KeyVault {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    super();
    if (secret.length !== SECRET_BYTES) throw new RangeError(`a development secret has ${SECRET_BYTES} bytes`);
    this.#secret = secret;
  }

  /** Keys for a process that keeps nothing. */
  static random(): DevelopmentKeys {
    return new DevelopmentKeys(randomBytes(SECRET_BYTES));
  }

  /** The secret in a file, made with mode 0600 where it is missing. Throws {@link KeysUnavailable} where it cannot be read or is no secret. */
  static inFile(file: string): DevelopmentKeys {
    try {
      if (!existsSync(file)) writeFileSync(file, randomBytes(SECRET_BYTES), { flag: 'wx', mode: PRIVATE, flush: true });
      chmodSync(file, PRIVATE);
      return new DevelopmentKeys(readFileSync(file));
    } catch (cause) {
      throw new KeysUnavailable('The key file beside the data cannot be used. Put it back from a copy: words sealed with it need it.', {
        cause,
      });
    }
  }

  override keyOf({ networkId, kind, id, use }: KeyOwner): Promise<Uint8Array> {
    const name = JSON.stringify([networkId, kind, id, use]);
    return Promise.resolve(new Uint8Array(hkdfSync('sha256', this.#secret, new Uint8Array(0), name, SECRET_BYTES)));
  }
}

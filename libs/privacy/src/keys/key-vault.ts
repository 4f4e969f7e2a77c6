/** The key vault: who owns which key, and what happens when a key is not there. A port (privacy.md section 3). */

/** What a key is for: a person's own words, what law or payers require to be kept, or what a network shares. */
export type KeyUse = 'words' | 'record';

/** Whose key. `network` owns what its specialists share with each other. */
export type KeyOwner = {
  readonly networkId: string;
  readonly kind: 'person' | 'network';
  /** The person's or specialist's id; the network's own id for `network`. */
  readonly id: string;
  readonly use: KeyUse;
};

/** The vault does not answer. Nothing may be stored unsealed: the wish is refused and can be sent again. */
export class KeysUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeysUnavailable';
  }
}

/** The key was destroyed, for ever: what it sealed cannot be read by anybody. */
export class KeyDestroyed extends Error {
  constructor() {
    super('this key was destroyed; what it sealed cannot be read any more');
    this.name = 'KeyDestroyed';
  }
}

/** Hands out keys of 32 bytes. */
export abstract class KeyVault {
  /** The key of an owner, the same each time. Rejects with {@link KeysUnavailable} or {@link KeyDestroyed}. */
  abstract keyOf(owner: KeyOwner): Promise<Uint8Array>;
}

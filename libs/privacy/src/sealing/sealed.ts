/** A sealed word: what stands in stored events and documents in place of somebody's words. */
import type { KeyUse } from '../keys/key-vault.ts';

/** AES-256-GCM over the words; everything else is authenticated with it, so that a sealed word cannot be moved to another place. */
export type Sealed = {
  /** base64url of nonce (12 bytes), ciphertext, tag (16 bytes). */
  readonly $sealed: string;
  readonly owner: { readonly kind: 'person' | 'network'; readonly id: string; readonly use: KeyUse };
  /** As it was written: upcasters move sealed words unopened. */
  readonly as: { readonly event: string; readonly type: string; readonly version: number; readonly field: string };
};

/** Whether a value is a sealed word. */
export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && typeof (value as { $sealed?: unknown }).$sealed === 'string';
}

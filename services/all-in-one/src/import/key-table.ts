/** The ids of one input with what they say, as hashes: about 60 bytes an event, where a Map of texts would need some 200. */
import { KEY_BYTES } from './check-block.ts';

/** `new`: an id not seen before; `same`: seen with the same content; `other`: seen with other content. */
export type Seen = 'new' | 'same' | 'other';

const WORDS = KEY_BYTES / 4;
const ID_WORDS = WORDS / 2;
const FIRST_CAPACITY = 4_096;

/**
 * Open addressing over 128-bit hashes (SHA-256, cut). Two different ids meet with probability 2^-128 each pair: less likely than that the
 * machine computes wrongly. A slot of zeros is empty.
 */
export class KeyTable {
  #words = new Uint32Array(FIRST_CAPACITY * WORDS);
  #used = 0;

  /** How many different ids were added. */
  get size(): number {
    return this.#used;
  }

  /** Looks up the id of the `index`-th key and adds it when it is new. */
  add(keys: Uint8Array<ArrayBuffer>, index: number): Seen {
    const key = new Uint32Array(keys.buffer, keys.byteOffset + index * KEY_BYTES, WORDS);
    const slot = this.#find(key);
    if (!isEmpty(this.#words, slot)) return sameWords(this.#words, slot + ID_WORDS, key, ID_WORDS) ? 'same' : 'other';
    this.#words.set(key, slot);
    this.#used += 1;
    if (this.#used * 3 > (this.#words.length / WORDS) * 2) this.#grow();
    return 'new';
  }

  #find(key: Uint32Array): number {
    const capacity = this.#words.length / WORDS;
    // The hash is uniform: its first word is as good as any.
    let slot = (key[0] ?? 0) & (capacity - 1);
    for (;;) {
      const at = slot * WORDS;
      if (isEmpty(this.#words, at) || sameWords(this.#words, at, key, 0)) return at;
      slot = (slot + 1) & (capacity - 1);
    }
  }

  #grow(): void {
    const before = this.#words;
    this.#words = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WORDS) {
      if (isEmpty(before, at)) continue;
      const key = before.subarray(at, at + WORDS);
      this.#words.set(key, this.#find(key));
    }
  }
}

function isEmpty(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

/** Whether four words of the table equal the four of the key from `from`. */
function sameWords(words: Uint32Array, at: number, key: Uint32Array, from: number): boolean {
  return words[at] === key[from] && words[at + 1] === key[from + 1] && words[at + 2] === key[from + 2] && words[at + 3] === key[from + 3];
}

/** Networks by their short number in the file. */
import type { Connection, Statement } from '../file/connection.ts';

/** A network's short number, and the lane its events travel in. */
export type Network = { readonly network: number; readonly lane: number };

/** Finds and adds networks; those found are remembered. */
export class Networks {
  readonly #select: Statement;
  readonly #insert: Statement;
  readonly #known = new Map<string, Network>();

  constructor(connection: Connection) {
    this.#select = connection.prepare('SELECT network, lane FROM networks WHERE network_id = ?');
    this.#insert = connection.prepare('INSERT INTO networks (network_id, lane) VALUES (?, ?)');
  }

  /** A network that has events, or null. */
  find(networkId: string): Network | null {
    const known = this.#known.get(networkId);
    if (known) return known;
    const row = this.#select.get(networkId);
    if (!row) return null;
    const network = { network: Number(row['network']), lane: Number(row['lane']) };
    this.#known.set(networkId, network);
    return network;
  }

  /** Adds a network, in the transaction that is open. */
  add(networkId: string, lane: number): Network {
    const { lastInsertRowid } = this.#insert.run(networkId, lane);
    const network = { network: Number(lastInsertRowid), lane };
    this.#known.set(networkId, network);
    return network;
  }

  /** Forgets all, as after a transaction that was rolled back. */
  forget(): void {
    this.#known.clear();
  }
}

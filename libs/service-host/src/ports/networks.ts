/** The networks there are, for everybody who has to name one without being identity. */

/** One network. `sample` marks the invented sample region. */
export type NetworkSummary = { readonly networkId: string; readonly name: string; readonly sample: boolean };

/** Lists, finds and founds networks. Implemented by services/identity. */
export abstract class Networks {
  abstract list(): Promise<readonly NetworkSummary[]>;
  abstract exists(networkId: string): Promise<boolean>;
  /** Founds a network; nothing happens when it is there already. */
  abstract found(networkId: string, name: string): Promise<void>;
}

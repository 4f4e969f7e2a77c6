/** The instruments that may be asked here: data packs of a folder, read once when the service starts. */
import { readdirSync, readFileSync } from 'node:fs';
import { type InstrumentPack, InstrumentRejected, packFrom } from './instrument-pack.ts';

/** The one that is asked where no other is named. */
export const OWN_CONFIDENCE = 'own-confidence';

/** All instruments by name. A Nest token. */
export class Instruments {
  readonly #packs: ReadonlyMap<string, InstrumentPack>;

  /** Throws InstrumentRejected where two packs have one name. */
  constructor(packs: readonly InstrumentPack[]) {
    const byName = new Map<string, InstrumentPack>();
    for (const pack of packs) {
      if (byName.has(pack.name)) throw new InstrumentRejected(pack.name, 'another pack has this name');
      byName.set(pack.name, pack);
    }
    this.#packs = byName;
  }

  /** Reads every `.json` of a folder. Throws InstrumentRejected for one that cannot be used, one without a licence above all. */
  static of(folder: URL): Instruments {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return new Instruments(names.sort().map((name) => packFrom(name, readFileSync(new URL(name, folder), 'utf8'))));
  }

  /** The instrument of this name, or undefined. */
  get(name: string): InstrumentPack | undefined {
    return this.#packs.get(name);
  }

  /** All of them, by name. */
  all(): readonly InstrumentPack[] {
    return [...this.#packs.values()];
  }
}

/** What a data directory remembers of its sample region: which one it is, and whether all of it is there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which sample, and how far: `loading` until every wish was sent. */
export type SampleMark = {
  readonly endsOn: string;
  readonly seed: number;
  readonly people: number;
  readonly state: 'loading' | 'done';
  /** How many phases were sent whole. */
  readonly phases: number;
  /** The events of tellings that are confirmed or corrected later, by the key of the wish that told them. */
  readonly told: Readonly<Record<string, string>>;
};

/** The mark in a folder. */
export class SampleMarker {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The mark, or null where no sample was ever begun here. */
  read(): SampleMark | null {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as SampleMark;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw thrown;
    }
  }

  /** Leaves a mark; it is there whole or not at all. */
  write(mark: SampleMark): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${this.#file}.part`, `${JSON.stringify(mark)}\n`);
    renameSync(`${this.#file}.part`, this.#file);
  }

  get #file(): string {
    return join(this.#folder, 'sample-region.json');
  }
}

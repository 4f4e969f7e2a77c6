/** What is to be mutated: a domain folder of one service, or some of its files. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A folder and the files in it whose mutants are tried. */
export type Wish = {
  readonly service: string;
  /** From the repository's root, without a slash at the end. */
  readonly folder: string;
  /** Names in the folder. */
  readonly files: readonly string[];
};

/** Why something cannot be mutated, in a sentence. */
export class WrongWish extends Error {}

const FOLDER = /^services\/([a-z-]+)\/src\/domain$/;

/** Reads `services/<service>/src/domain [file ...]`. Without files all of the folder are meant. Throws {@link WrongWish}. */
export function wishOf(words: readonly string[], root: string): Wish {
  const [first = '', ...named] = words;
  const folder = first.replace(/\/+$/, '');
  const service = FOLDER.exec(folder)?.[1];
  if (service === undefined)
    throw new WrongWish(`Name the domain folder of one service, as in services/preferences/src/domain, not "${first}".`);
  const there = filesIn(join(root, folder));
  const files = named.map((name) => basename(name));
  const unknown = files.filter((name) => !there.includes(name));
  if (unknown.length > 0) throw new WrongWish(`${folder} has no ${unknown.join(', ')} that can be mutated. It has ${there.join(', ')}.`);
  return { service, folder, files: files.length === 0 ? there : files };
}

/** The files that decide: neither specs, which are the proof, nor schemas, whose fields are broken one by one elsewhere. */
export function filesIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const files = names.filter((name) => name.endsWith('.ts') && !/\.(spec|schema)\.ts$/.test(name));
  if (files.length === 0) throw new WrongWish(`${folder} holds nothing that can be mutated.`);
  return files;
}

/** Checks for what must not be left lying in the repository: traces of one machine, unfinished work, silenced checks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsByLine, isTest, root, type Check, type Finding, type TextFile } from './repository.ts';

const machinePath = /(?:^|[^a-z])\/(?:work|farm)\/[a-z.]|(?:^|[\s"'`(=])\/(?:root|Users)\/[\w.]/;
const registryHost = /https?:\/\/(?:registry|proxy|repo1?|deb|files|static|index|py[a-z]+)\.[a-z]/;
/** The expressions stand in a file of their own, so that this one does not find itself. */
const lying = JSON.parse(readFileSync(new URL('../left-lying.json', import.meta.url), 'utf8')) as Record<
  'unfinished' | 'silenced' | 'swallowed',
  string[]
>;
const [unfinished, silenced, swallowed] = [lying.unfinished, lying.silenced, lying.swallowed].map((each) => new RegExp(each.join('|'))) as [
  RegExp,
  RegExp,
  RegExp,
];

/** Nothing names a folder or a registry of the machine it was written on. */
export const noMachineTraces: Check = {
  name: 'no path of one machine and no registry address',
  findings: (files) => [...files.flatMap(machineTraces), ...lockfileAddresses(readFileSync(join(root, 'package-lock.json'), 'utf8'))],
};

/** Machine paths and registry addresses in one file. */
export function machineTraces(file: TextFile): readonly Finding[] {
  return [
    ...findingsByLine(file, machinePath, (match) => `names a folder of one machine: ${match[0].trim()}`),
    ...findingsByLine(file, registryHost, (match) => `names a registry: ${match[0]}`),
  ];
}

/** Addresses in the lockfile: it pins by integrity, and an address would bind it to one registry. */
export function lockfileAddresses(text: string): readonly Finding[] {
  return findingsByLine(
    { path: 'package-lock.json', text },
    /"resolved": "(https?:[^"]+)"/,
    (match) => `holds an address: ${match[1] ?? ''}`,
  );
}

/** No unfinished word in code, no test skipped or singled out, no rule silenced, no error swallowed. */
export const nothingUnfinished: Check = {
  name: 'nothing unfinished, skipped, silenced or swallowed',
  findings: (files) => files.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path)).flatMap(unfinishedIn),
};

/** What people of the sample region say: their words are free. */
const SPOKEN = /^libs\/sample-region\/src\/words\//;

/** The unfinished, skipped, silenced and swallowed of one file; unfinished words are free in specs and where people speak. */
export function unfinishedIn(file: TextFile): readonly Finding[] {
  return [
    ...(isTest(file.path) || SPOKEN.test(file.path) ? [] : findingsByLine(file, unfinished, (match) => `says "${match[0]}"`)),
    ...findingsByLine(file, silenced, (match) => `silences something: ${match[0]}`),
    ...findingsByLine(file, swallowed, () => 'swallows an error'),
  ];
}

/** R13: events of every past version can be read for ever, and no schema change that would break that gets through. */
import { publishedEvents, publishedType } from '@golden-thread/contracts';
import {
  compareSchemas,
  craftedBreaks,
  everyStoredSchema,
  findBreaks,
  harmlessChanges,
  notYetKept,
  publishedSchemas,
  readSnapshots,
  type Snapshot,
} from '@golden-thread/contracts/compatibility';
import type { Campaign, CampaignResult } from './kit.ts';

/** Breaks every schema of the golden corpus in every way at every field, and reads every published sample that was ever written. */
export const campaign: Campaign = {
  name: 'R13',
  title: 'events of every past version can be read for ever; breaking schema changes are all caught',
  run: ({ print }) => attack(print),
};

async function attack(print: (line: string) => void): Promise<CampaignResult> {
  const snapshots = [...readSnapshots('published'), ...readSnapshots('stored')];
  const inUse = [...publishedSchemas(), ...(await everyStoredSchema())];
  const breaks = snapshots.flatMap(brokenOnPurpose);
  const changes = snapshots.flatMap(({ schema }) => harmlessChanges(schema).map((change) => compareSchemas(schema, change)));
  const samples = snapshots.filter(({ kind }) => kind === 'published').flatMap(readAgain);
  const wrong = [
    ...breaks.filter(({ caught }) => !caught).map(({ what }) => `missed: ${what}`),
    ...changes.flat().map(({ kind, field }) => `harmless, yet refused: ${kind} ${field}`),
    ...samples.filter(({ read }) => !read).map(({ what }) => `unreadable: ${what}`),
    ...findBreaks(inUse, snapshots).map(({ against, kind, field }) => `breaks ${against}: ${kind} ${field}`),
    ...notYetKept(inUse, snapshots).map(({ name, version }) => `not in the corpus: ${name}.v${version}`),
  ];
  wrong.forEach(print);
  const caught = breaks.filter((each) => each.caught).length;
  const read = samples.filter((each) => each.read).length;
  return {
    ok: wrong.length === 0,
    figures: {
      snapshots: snapshots.length,
      'breaks crafted': breaks.length,
      caught,
      harmless: changes.length,
      samples: samples.length,
      read,
      wrong: wrong.length,
    },
  };
}

function brokenOnPurpose({ name, version, schema }: Snapshot): { what: string; caught: boolean }[] {
  return craftedBreaks(schema).map(({ kind, field, broken }) => ({
    what: `${kind} of ${name}.v${version} ${field}`,
    caught: compareSchemas(schema, broken).some((found) => found.kind === kind && found.field === field),
  }));
}

function readAgain({ service, name, version, samples }: Snapshot): { what: string; read: boolean }[] {
  return samples.map((sample) => {
    const newest = publishedEvents.newest(publishedType(service, name, version), sample);
    const read = newest !== undefined && publishedEvents.check(newest.contract.type)?.problems(newest.data).length === 0;
    return { what: `a sample of ${name}.v${version}`, read };
  });
}

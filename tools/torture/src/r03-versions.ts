/** R3: two writers never both win the same version. */
import { join } from 'node:path';
import type { EventStore } from '@golden-thread/event-store';
import { SqliteEventStore } from '@golden-thread/sqlite';
import { SeededRandom } from '@golden-thread/testing';
import { inspect } from './event-files.ts';
import { type Campaign, type CampaignOptions, inFolder } from './kit.ts';
import { appendOf } from './wishes.ts';

const CLIENTS = 8;
const STREAMS = 50;

/** Eight clients append to fifty streams, each expecting the version it last saw. */
export const campaign: Campaign = {
  name: 'R3',
  title: 'two writers never both win the same version',
  run: (options) => inFolder('r03', (folder) => race(folder, options)),
};

async function race(folder: string, { seed, size, rounds = size === 'fast' ? 150 : 10_000 }: CampaignOptions) {
  const file = join(folder, 'events.sqlite');
  const store = await SqliteEventStore.open({ file });
  const tally: Tally = { winners: new Set(), conflicts: 0, twoWinners: 0 };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(store, { number, seed: seed + number, rounds }, tally)));
  await store.close();
  const { winners, conflicts, twoWinners } = tally;
  const { events, versionGaps, brokenLinks, damage } = inspect(file);
  const differing = Math.abs(events - winners.size);
  const ok =
    twoWinners + versionGaps + brokenLinks + differing + damage.length === 0 &&
    conflicts > 0 &&
    winners.size + conflicts === CLIENTS * rounds;
  return {
    ok,
    figures: {
      appends: CLIENTS * rounds,
      won: winners.size,
      conflicts,
      'two winners': twoWinners,
      versionGaps,
      'won but not stored': differing,
    },
  };
}

/** Versions that were won, as `stream/version`; conflicts; and versions that two clients were told they had won. */
type Tally = { readonly winners: Set<string>; conflicts: number; twoWinners: number };

/** Appends, expecting the version it saw last in each stream; a conflict tells it the version it did not know. */
async function client(
  store: EventStore,
  { number, seed, rounds }: { readonly number: number; readonly seed: number; readonly rounds: number },
  tally: Tally,
) {
  const random = new SeededRandom(seed);
  const seen = new Array<number>(STREAMS).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const stream = random.below(STREAMS);
    const wish = { name: `client${number}-${round}`, network: 'network', stream, events: 1 };
    const outcome = await store.append({ ...appendOf(wish, false), expected: seen[stream] ?? 0 });
    if (outcome.kind === 'conflict') {
      tally.conflicts += 1;
      seen[stream] = outcome.version;
    } else if (outcome.kind === 'appended') {
      seen[stream] = outcome.lastVersion;
      const version = `${stream}/${outcome.lastVersion}`;
      if (tally.winners.has(version)) tally.twoWinners += 1;
      tally.winners.add(version);
    }
  }
}

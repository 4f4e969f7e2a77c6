/** H6 Walking together: from the first session to the day a person goes on without, by their own reason. No ending is one to avoid. */
import { daysBetween, type Instant } from '@golden-thread/kernel';
import { Histogram } from '../metrics/histogram.ts';
import { survival } from '../metrics/kaplan-meier.ts';
import { block, type Block } from '../output/figure.ts';
import type { Ending, Walk } from './course.ts';

/** The person's own endings first, as they stand in the document. */
const OWN: readonly Ending[] = ['released', 'reached-what-i-wanted', 'moved', 'other-support', 'not-for-me', 'other', 'not-said'];
const NOT_THEIR_OWN: readonly Ending[] = ['died', 'specialist-left'];

type Begun = Walk & { readonly begunAt: Instant };

/** Walks by person (docs/decisions/0014, H6); null without any that began. */
export function walkingTogether(walks: ReadonlyMap<string, readonly Walk[]>, asOf: Instant): Block | null {
  const begun = new Map(Array.from(walks, ([personId, theirs]) => [personId, theirs.filter(hasBegun)] as const));
  const all = [...begun.values()].flat();
  if (all.length === 0) return null;
  const ended = new Histogram();
  const censored = new Histogram();
  for (const walk of all) (isOwn(walk) ? ended : censored).add(daysOf(walk, asOf));
  return new Map([
    ...block({
      people: [...begun.values()].filter((theirs) => theirs.length > 0).length,
      specialists: new Set(all.map(({ specialistId }) => specialistId)).size,
      going_on: all.filter((walk) => walk.ended === null).length,
    }),
    ...survival(ended, censored).block,
    ['endings', new Map([...OWN, ...NOT_THEIR_OWN].map((why) => [why, ending(all, why, asOf)]))],
  ]);
}

/** How many ended so, and after how many days half of them had. */
function ending(walks: readonly Begun[], why: Ending, asOf: Instant): Block {
  const days = new Histogram();
  for (const walk of walks) if (walk.ended?.why === why) days.add(daysOf(walk, asOf));
  return block({ n: days.total, median: days.quantile(1, 2) });
}

function daysOf({ begunAt, ended }: Begun, asOf: Instant): number {
  return daysBetween(begunAt, ended?.at ?? asOf);
}

function hasBegun(walk: Walk): walk is Begun {
  return walk.begunAt !== null;
}

function isOwn({ ended }: Walk): boolean {
  return ended !== null && OWN.includes(ended.why);
}

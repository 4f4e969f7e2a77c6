/** Reads the activity of a network at one position of every source. */
import type { DocumentReader, ProjectionRunner } from '@golden-thread/event-road';
import { Problem, waitForPosition } from '@golden-thread/service-host';
import type { Positions } from '../positions.dto.ts';
import { ACTIVITY, type Counts, type MonthDocument, type NetworkActivityDocument } from './network-activity.projection.ts';

/** What happened in a network. */
export type NetworkActivity = {
  readonly networkId: string;
  /** `rebuilding`: the answer is the one from before a restore; `incomplete`: events of the network are parked. */
  readonly state: 'following' | 'incomplete' | 'rebuilding';
  /** Up to which position of each service everything is counted. */
  readonly positions: Positions;
  readonly events: number;
  readonly byType: Counts;
  /** Months with events, in order. */
  readonly months: readonly { readonly month: string; readonly events: number; readonly byType: Counts }[];
};

const PAGE = 1_000;

/** Rejects with a Problem: 404 `network-unknown`, or 503 `not-yet` where `minPosition` is not covered in time. */
export async function networkActivity(runner: ProjectionRunner, networkId: string, minPosition?: string): Promise<NetworkActivity> {
  await waitForPosition(runner, minPosition);
  const answer = await runner.answer({ networkId }, async (documents) => ({
    total: (await documents.get(ACTIVITY.networks, networkId)) as NetworkActivityDocument | null,
    months: await monthsOf(documents, networkId),
  }));
  const { total, months } = answer.value;
  if (total === null) throw new Problem(404, 'network-unknown', 'No event of a network with this id is known here.');
  return {
    networkId,
    state: answer.rebuilding ? 'rebuilding' : answer.incomplete ? 'incomplete' : 'following',
    positions: Object.fromEntries(answer.positions.map(({ service, storeId, last }) => [service, { storeId, position: last }])),
    events: total.events,
    byType: total.byType,
    months: months.map(({ month, events, byType }) => ({ month, events, byType })),
  };
}

async function monthsOf(documents: DocumentReader, networkId: string): Promise<readonly MonthDocument[]> {
  const months: MonthDocument[] = [];
  for (;;) {
    const after = months.at(-1);
    const page = await documents.find({
      collection: ACTIVITY.months,
      index: ACTIVITY.byMonth,
      equals: [networkId],
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    months.push(...(page as MonthDocument[]));
    if (page.length < PAGE) return months;
  }
}

import { inspirationAcknowledged, nameTakenOff, type RoadRecord } from '@golden-thread/contracts';
import { parkedRecord } from '@golden-thread/event-road';
import type { ParkedEvent } from '@golden-thread/read-models';
import { ada, ben, RecordChain } from '@golden-thread/testing';
import { LaneContent } from './lane-content.ts';

const stream = 'inspiration-1';
const told = { how: 'self', readBack: false } as const;
const nothingSkipped: ReadonlySet<string> = new Set();

/** An acknowledgement that cannot be read, another event behind it, and the word that takes the name off. */
function damagedAndTakenOff(): readonly [RoadRecord, RoadRecord, RoadRecord] {
  const chain = new RecordChain();
  const thanks = chain.next(inspirationAcknowledged, { inspirerId: ada, inspiredId: ben }, { eventId: 'ack-1', stream, about: [ada, ben] });
  const damaged = { ...thanks, event: { ...thanks.event, data: { inspirerId: ada } } };
  return [
    damaged,
    chain.next(inspirationAcknowledged, { inspirerId: 'cruz', inspiredId: ben }, { eventId: 'ack-2', stream }),
    chain.next(nameTakenOff, { acknowledgementId: 'ack-1', standInId: 'stand-in', told }, { stream }),
  ];
}

function take(content: LaneContent, ...records: readonly RoadRecord[]): readonly ParkedEvent[] {
  const reading = content.read(records, nothingSkipped);
  content.take(reading);
  return [...reading.parked, ...reading.rewritten];
}

describe('P13: a name that was taken off a parked acknowledgement', () => {
  const [thanks, behind, takenOff] = damagedAndTakenOff();

  it.each([
    ['parked before', [[thanks, behind], [takenOff]]],
    ['parked in the same chunk', [[thanks, behind, takenOff]]],
  ])('%s leaves the parked row, and what is written of it', (_, chunks) => {
    const content = new LaneContent();
    const written = chunks.flatMap((chunk) => take(content, ...chunk));
    const rows = content.parked.all();
    expect(rows.map(({ eventId }) => eventId)).toEqual(['ack-1', 'ack-2']);
    expect(JSON.stringify([rows, written.at(-1)])).not.toContain(`"${ada}`);
    expect(parkedRecord(rows[0] as ParkedEvent).event).toMatchObject({ about: [ben], data: { inspirerId: 'stand-in' } });
    expect(parkedRecord(rows[1] as ParkedEvent).event.data).toEqual({ inspirerId: 'cruz', inspiredId: ben });
    expect(written.filter(({ eventId }) => eventId === 'ack-1').at(-1)).toEqual(rows[0]);
  });

  it('takes effect at once, so that what is mended later comes out under the stand-in', () => {
    const content = new LaneContent();
    take(content, thanks, takenOff);
    const { networkId } = thanks.event;
    const mended = { ...thanks, event: { ...thanks.event, subject: 'inspiration-2', data: { inspirerId: ada, inspiredId: ben } } };
    take(content, mended);
    expect([...(content.engines.get(networkId)?.peopleCsv() ?? [])].map((row) => row.split(',')[0])).toEqual(['person', ben, 'stand-in']);
  });
});

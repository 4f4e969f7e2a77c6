/** Events of every kind that figures are made of, by a seed: late, withdrawn, corrected and erased ones among them. */
import {
  communityOutcomesToldConfirmed,
  communityOutcomesToldCorrected,
  confidenceReported,
  gatheringCorrected,
  gatheringHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  nameTakenOff,
  outcomeCorrected,
  outcomeRecorded,
  outcomeWithdrawn,
  personErased,
  personRegistered,
  specialistWelcomed,
  type Told as Telling,
} from '@golden-thread/contracts';
import { formatInstant, MICROS_PER_DAY, streamName } from '@golden-thread/kernel';
import { instant, SeededRandom } from '@golden-thread/testing';
import { told, type Saying, type Told } from './sources.ts';

const FIRST = instant('2026-01-01T00:00:00Z');
const DAYS = 240;

/** So many events of one network, in no particular order. The same seed gives the same events. */
export function mixedEvents(seed: number, count: number, networkId: string): readonly Told[] {
  const random = new SeededRandom(seed);
  const person = (): string => `person-${random.below(12)}`;
  const outcome = (): string => `outcome-${random.below(10)}`;
  const gathering = (): string => `gathering-${random.below(6)}`;
  const acknowledgements: string[] = [];
  const unconfirmed: { told: Telling } = { told: { how: 'aloud', readBack: false } };
  const telling = (): { told?: Telling } => (random.below(4) === 0 ? unconfirmed : {});
  const some = (): string => `${networkId}-${random.below(count)}`;
  const acknowledgement = (): string => (acknowledgements.length === 0 ? 'none' : random.pick(acknowledgements));
  const makers: readonly ((saying: Saying & { eventId: string }) => Told)[] = [
    (saying) =>
      told(
        personRegistered,
        { personId: person(), agencyId: random.pick(['north', 'south', null]), regionId: 'riverside', by: 'import' },
        saying,
      ),
    (saying) => {
      acknowledgements.push(saying.eventId);
      return told(inspirationAcknowledged, { inspirerId: person(), inspiredId: person(), ...telling() }, saying);
    },
    (saying) => told(inspirationWithdrawn, { acknowledgementId: acknowledgement() }, saying),
    (saying) =>
      told(
        nameTakenOff,
        { acknowledgementId: acknowledgement(), standInId: `stand-in-${saying.eventId}`, told: { how: 'self', readBack: false } },
        saying,
      ),
    (saying) => told(communityOutcomesToldConfirmed, { eventId: some() }, saying),
    (saying) => told(communityOutcomesToldCorrected, { eventId: some() }, saying),
    (saying) =>
      told(
        specialistWelcomed,
        { agencyId: 'south', standing: 'certified', languages: [], supportKinds: [] },
        { ...saying, stream: streamName('specialist', person()) },
      ),
    (saying) => told(gatheringHeld, { gatheringId: gathering(), agencyId: 'north', attendees: [person(), person(), person()] }, saying),
    (saying) => told(gatheringCorrected, { gatheringId: gathering(), attendees: [person()] }, saying),
    (saying) =>
      told(
        outcomeRecorded,
        {
          outcomeId: outcome(),
          subjectType: 'person',
          subjectId: person(),
          agencyId: 'south',
          category: 'social',
          ledBy: [outcome()],
          ...telling(),
        },
        saying,
      ),
    (saying) => told(outcomeCorrected, { outcomeId: outcome(), changes: { category: 'human' }, ...telling() }, saying),
    (saying) => told(outcomeWithdrawn, { outcomeId: outcome() }, saying),
    (saying) => told(confidenceReported, { personId: person(), score: random.below(11), ...telling() }, saying),
  ];
  const many = (n: number): number => (random.below(10) < 7 ? (n % 2 === 0 ? 1 : random.below(2)) : random.below(makers.length));
  const all = Array.from({ length: count }, (_, n) => {
    const at = formatInstant(FIRST + random.below(DAYS) * MICROS_PER_DAY + random.below(86_400) * 1_000_000);
    const maker = makers[many(n)] ?? makers[0];
    if (maker === undefined) throw new RangeError('there is nothing to make');
    return maker({ networkId, eventId: `${networkId}-${n}`, at, stream: streamName('mixed', String(random.below(20))) });
  });
  const erased = `person-${random.below(12)}`;
  all.push(
    told(
      personErased,
      { personId: erased, keys: 'record', certificateId: 'c-1' },
      { networkId, eventId: `${networkId}-erasure`, about: [erased] },
    ),
  );
  return random.shuffled(all);
}

import { InProcessRoad, ProjectionRunner, StoreFeed } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { allHappened } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { AggregateReader, CommandHandling } from '@golden-thread/service-host';
import { ada, ben, luis, ManualClock, ManualTimer, mara, riversideNetwork, SeededIds } from '@golden-thread/testing';
import type { PairingEvent } from '../../domain/pairing.schema.ts';
import { streamOfPairing } from '../../domain/pairing.ts';
import { publish } from '../../publish.ts';
import { pairingStorage } from '../../storage.ts';
import { peopleOfSpecialistsProjection } from './people-of-specialists.projection.ts';
import { PeopleOfSpecialists } from './people-of-specialists.query.ts';

const clock = new ManualClock();
const timer = new ManualTimer(clock);
const store = new MemoryEventStore({ storeId: 'identity-store' });
const sealer = new Sealer(DevelopmentKeys.random(), clock);
const handling = new CommandHandling({ store, sealer, clock, ids: new SeededIds(clock) });
const readModel = new ProjectionRunner({
  projection: peopleOfSpecialistsProjection,
  readModels: new MemoryReadModelStore(),
  feeds: new Map([['identity', new StoreFeed('identity', store, publish)]] as const),
  road: new InProcessRoad(new Map([['identity', store]] as const)),
  clock,
  timer,
});
const people = new PeopleOfSpecialists({ store, reader: new AggregateReader({ store, sealer }), clock, readModel });

const said = <Type extends PairingEvent['type']>(person: string, type: Type, data: Extract<PairingEvent, { type: Type }>['data']) =>
  handling.fulfil(
    { networkId: riversideNetwork, stream: streamOfPairing(person), actor: { accountId: 'a', role: 'person' }, request: {} },
    pairingStorage,
    () => allHappened([{ type, data } as PairingEvent]),
  );
const walksWithLuis = async (person: string) => {
  await said(person, 'SpecialistChosen', { specialistId: luis, told: { how: 'self', readBack: false, interpreter: 'none' } });
  await said(person, 'SpecialistAccepted', { specialistId: luis });
};
const asked = async (specialistId: string) => {
  const answer = people.walkingWith(riversideNetwork, specialistId).catch((thrown: unknown) => thrown);
  await timer.pass(6_000);
  return answer;
};

test('P12: with how many people a specialist walks is told from their own streams, and not told where something may be missing', async () => {
  const unknown = { status: 503, code: 'not-yet' };
  await walksWithLuis(ada);
  expect(await asked(luis)).toMatchObject(unknown);
  await readModel.start();
  expect(await asked(luis)).toBe(1);
  expect(await asked(mara)).toBe(0);
  await readModel.stop();
  await walksWithLuis(ben);
  expect(await asked(luis)).toMatchObject(unknown);
});

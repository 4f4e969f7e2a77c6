import { coverGiven, personErased, type RoadRecord, specialistChosen } from '@golden-thread/contracts';
import { ada, ben, hillNetwork, instant, luis, mara, projectionScenariosOf, RecordChain, riversideNetwork } from '@golden-thread/testing';
import { peopleOfSpecialistsProjection } from './people-of-specialists.projection.ts';

const given = projectionScenariosOf(peopleOfSpecialistsProjection);
const told = { how: 'self', readBack: false } as const;

let chain = new RecordChain();
beforeEach(() => {
  chain = new RecordChain();
});
const of = (personId: string, networkId = riversideNetwork) => ({ stream: `pairing-${personId}`, about: [personId], networkId });
const chosen = (personId: string, specialistId: string, networkId?: string) =>
  chain.next(specialistChosen, { specialistId, told }, of(personId, networkId));
const covers = (personId: string, specialistId: string) =>
  chain.next(coverGiven, { specialistId, until: instant('2026-10-01T00:00:00Z'), continuity: 'nothing', told }, of(personId));
const erased = (personId: string) =>
  chain.next(personErased, { personId, keys: 'words', certificateId: 'c-1' }, { stream: `person-${personId}`, about: [personId] });
const document = (personId: string, specialistId: string, networkId = riversideNetwork) => ({
  id: JSON.stringify([networkId, specialistId, personId]),
  specialist: JSON.stringify([networkId, specialistId]),
  person: JSON.stringify([networkId, personId]),
  personId,
});

describe('whom a specialist may walk with', () => {
  test('everybody who chose them or let them stand in, once each, in whatever order it came', async () => {
    const records = [chosen(ada, luis), chosen(ada, mara), chosen(ada, luis), covers(ben, luis)];
    const people = [document(ada, luis), document(ada, mara), document(ben, luis)];
    await given(...records).then({ people });
    await given(...records.toReversed()).then({ people });
  });

  test('is kept apart between networks', async () => {
    await given(chosen(ada, luis), chosen(ada, luis, hillNetwork)).then({
      people: [document(ada, luis), document(ada, luis, hillNetwork)],
    });
  });

  test('whoever was erased leaves it, and does not come back with what arrives late', async () => {
    const records: readonly RoadRecord[] = [chosen(ada, luis), covers(ada, mara), chosen(ben, luis), erased(ada)];
    await given(...records).then({ people: [document(ben, luis)] });
    const afterwards = projectionScenariosOf(peopleOfSpecialistsProjection, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    await afterwards(chosen(ada, luis), covers(ben, luis)).then({ people: [document(ben, luis)] });
  });
});

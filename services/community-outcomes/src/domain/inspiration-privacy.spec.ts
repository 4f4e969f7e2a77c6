import { tellingRefusals, type Speaker, type Told } from '@golden-thread/kernel';
import { ada, ben, cruz, luis, on, scenariosOf } from '@golden-thread/testing';
import {
  allowNaming,
  allowTelling,
  inspirationPrivacy,
  keepNamingPrivate,
  keepTellingPrivate,
  takeNameOff,
} from './inspiration-privacy.ts';
import { evolve, mayInspirerBeNamed, mayInspirerKnow } from './inspiration.ts';
import { inspirationSchemas, type InspirationEvent } from './inspiration.schema.ts';

const given = scenariosOf(inspirationPrivacy);
const told: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' };
const byBen: Speaker = { role: 'person', id: ben };
const byAda: Speaker = { role: 'person', id: ada };
const byLuis: Speaker = { role: 'own-specialist', id: luis };
const adaInspiredBen: InspirationEvent = { type: 'InspirationAcknowledged', data: { inspirerId: ada, inspiredId: ben, told } };
const remembered: InspirationEvent = { type: 'InspirationAcknowledged', data: { inspirerId: ada, inspiredId: ben, told: fromMemory } };
const takenBack: InspirationEvent = { type: 'InspirationWithdrawn', data: { acknowledgementId: 'event-1', personId: ben, told } };
const bens = { personId: ben, told };
const adas = { personId: ada, told };
const mayKnow: InspirationEvent = { type: 'TellingAllowed', data: bens };
const notToKnow: InspirationEvent = { type: 'TellingKeptPrivate', data: bens };
const mayName: InspirationEvent = { type: 'NamingAllowed', data: adas };
const notToName: InspirationEvent = { type: 'NamingKeptPrivate', data: adas };
const standInId = '5b1f0c9e';
const nameOff: InspirationEvent = { type: 'NameTakenOff', data: { acknowledgementId: 'event-1', standInId, told } };
const benSays = { ...bens, by: byBen };
const adaSays = { ...adas, by: byAda };
const off = { ...adaSays, standInId };

describe('whether the inspirer may know', () => {
  test('P13: stays private until the inspired person says otherwise; twice is once', () => {
    expect(knowledgeAfter(adaInspiredBen)).toEqual({ knows: false, named: false });
    expect(knowledgeAfter(adaInspiredBen, mayKnow)).toEqual({ knows: true, named: false });
    given(adaInspiredBen).when(allowTelling, benSays).then(mayKnow).again().nothingHappened();
    given(adaInspiredBen).when(keepTellingPrivate, benSays).nothingHappened();
  });

  test('P13: and is closed again whenever they say so', () => {
    given(adaInspiredBen, mayKnow).when(keepTellingPrivate, benSays).then(notToKnow).again().nothingHappened();
    expect(knowledgeAfter(adaInspiredBen, mayKnow, notToKnow)).toEqual({ knows: false, named: false });
    given(adaInspiredBen, mayKnow, notToKnow).when(allowTelling, benSays).then(mayKnow);
  });

  test('P13: what was written down late does not undo what was said since', () => {
    given(on(1, adaInspiredBen), on(5, mayKnow), on(3, notToKnow)).when(allowTelling, benSays).nothingHappened();
    given(on(1, adaInspiredBen), on(5, notToKnow), on(3, mayKnow)).when(keepTellingPrivate, benSays).nothingHappened();
  });

  test('P13: only the inspired person says it; to others there is nothing here', () => {
    for (const decide of [allowTelling, keepTellingPrivate]) {
      given(adaInspiredBen).when(decide, adaSays).refused('not-acknowledged', 'P13');
      given().when(decide, benSays).refused('not-acknowledged', 'P13');
    }
  });

  test('P2: it is told by the person, and whoever writes it down is named', () => {
    for (const decide of [allowTelling, keepTellingPrivate]) {
      given(adaInspiredBen, mayKnow, notToKnow)
        .when(decide, { ...benSays, by: { role: 'supporter', id: cruz } })
        .refused('only-the-person', 'P2');
      given(adaInspiredBen)
        .when(decide, { ...benSays, told: { ...told, how: 'phone' }, by: byLuis })
        .refused('writer-not-named', 'P2');
    }
  });

  test('P2: nothing is built on what was written from memory', () => {
    given(remembered).when(allowTelling, benSays).refused('not-confirmed', 'P2');
    expect(knowledgeAfter(remembered, mayKnow)).toEqual({ knows: false, named: false });
    const rememberedYes: InspirationEvent = { type: 'TellingAllowed', data: { ...bens, told: fromMemory } };
    expect(knowledgeAfter(adaInspiredBen, rememberedYes)).toEqual({ knows: false, named: false });
    given(adaInspiredBen, rememberedYes).when(allowTelling, benSays).then(mayKnow);
    given(adaInspiredBen)
      .when(allowTelling, { ...benSays, told: fromMemory, by: byLuis })
      .then(rememberedYes)
      .again()
      .nothingHappened();
  });

  test('what was taken back is told to nobody', () => {
    given(adaInspiredBen, takenBack).when(allowTelling, benSays).refused('inspiration-withdrawn');
    given(adaInspiredBen, takenBack).when(keepTellingPrivate, benSays).nothingHappened();
    expect(knowledgeAfter(adaInspiredBen, mayKnow, takenBack)).toEqual({ knows: false, named: false });
  });
});

describe('whether the inspirer may be named', () => {
  test('P13: stays private until the inspirer says otherwise; twice is once', () => {
    given(adaInspiredBen, mayKnow).when(allowNaming, adaSays).then(mayName).again().nothingHappened();
    given(adaInspiredBen, mayKnow).when(keepNamingPrivate, adaSays).nothingHappened();
    given(adaInspiredBen, mayKnow, mayName).when(keepNamingPrivate, adaSays).then(notToName).again().nothingHappened();
    expect(knowledgeAfter(adaInspiredBen, mayKnow, mayName)).toEqual({ knows: true, named: true });
    expect(knowledgeAfter(adaInspiredBen, mayKnow, mayName, notToName)).toEqual({ knows: true, named: false });
  });

  test('P13: an inspirer who may not know hears what they would hear if nothing had been said', () => {
    for (const decide of [allowNaming, keepNamingPrivate]) {
      given().when(decide, adaSays).refused('not-acknowledged', 'P13');
      given(adaInspiredBen).when(decide, adaSays).refused('not-acknowledged', 'P13');
    }
    given().when(takeNameOff, off).refused('not-acknowledged', 'P13');
    given(adaInspiredBen).when(takeNameOff, off).refused('not-acknowledged', 'P13');
    given(adaInspiredBen, mayKnow, notToKnow).when(allowNaming, adaSays).refused('not-acknowledged', 'P13');
    given(adaInspiredBen, mayKnow, takenBack).when(allowNaming, adaSays).refused('not-acknowledged', 'P13');
  });

  test('P13: once they knew, they can always keep out, also after the inspired closed it', () => {
    given(adaInspiredBen, mayKnow, mayName, notToKnow).when(keepNamingPrivate, adaSays).then(notToName);
    given(adaInspiredBen, mayKnow, notToKnow).when(takeNameOff, off).then(nameOff);
    expect(knowledgeAfter(adaInspiredBen, mayKnow, mayName, notToKnow)).toEqual({ knows: false, named: false });
  });

  test('P13: only the inspirer says it', () => {
    given(adaInspiredBen, mayKnow).when(allowNaming, benSays).refused('not-acknowledged', 'P13');
    given(adaInspiredBen, mayKnow).when(keepNamingPrivate, benSays).refused('not-acknowledged', 'P13');
    given(adaInspiredBen, mayKnow)
      .when(takeNameOff, { ...benSays, standInId })
      .refused('not-acknowledged', 'P13');
  });

  test('P2: it is told by the inspirer, and whoever writes it down is named', () => {
    const phone: Told = { ...told, how: 'phone' };
    for (const decide of [allowNaming, keepNamingPrivate]) {
      given(adaInspiredBen, mayKnow)
        .when(decide, { ...adaSays, told: phone, by: byLuis })
        .refused('writer-not-named', 'P2');
      given(adaInspiredBen, mayKnow)
        .when(decide, { ...adaSays, by: { role: 'specialist', id: luis } })
        .refused('only-the-person', 'P2');
    }
    given(adaInspiredBen, mayKnow)
      .when(takeNameOff, { ...off, by: { role: 'agency-steward', id: luis } })
      .refused('only-the-person', 'P2');
  });
});

describe('taking one’s name off', () => {
  test('P13: it still counts, under an id that leads to nobody; twice is once, whatever id comes along', () => {
    given(adaInspiredBen, mayKnow).when(takeNameOff, off).then(nameOff).again().nothingHappened();
    given(adaInspiredBen, mayKnow, nameOff)
      .when(takeNameOff, { ...off, standInId: 'another' })
      .nothingHappened();
  });

  test('P13: the record of it names neither of the two', () => {
    const { properties } = inspirationSchemas.NameTakenOff;
    expect(Object.keys(properties)).toEqual(['acknowledgementId', 'standInId', 'told']);
    expect(JSON.stringify(properties)).not.toContain('x-about');
    for (const somebody of [ada, ben]) {
      given(adaInspiredBen, mayKnow)
        .when(takeNameOff, { ...off, standInId: somebody })
        .refused('stand-in-is-somebody', 'P13');
    }
  });

  test('P13: it is for good, so that naming cannot be allowed any more', () => {
    given(adaInspiredBen, mayKnow, mayName, nameOff).when(allowNaming, adaSays).refused('name-taken-off', 'P13');
    given(adaInspiredBen, mayKnow, mayName, nameOff).when(keepNamingPrivate, adaSays).nothingHappened();
    expect(knowledgeAfter(adaInspiredBen, mayKnow, mayName, nameOff)).toEqual({ knows: true, named: false });
  });

  test('P2: since it cannot be undone it is confirmed before', () => {
    given(adaInspiredBen, mayKnow)
      .when(takeNameOff, { ...off, told: fromMemory, by: byLuis })
      .refused(tellingRefusals.notConfirmed.code, 'P2');
    const readBack: Told = { ...fromMemory, readBack: true };
    given(adaInspiredBen, mayKnow)
      .when(takeNameOff, { ...off, told: readBack, by: byLuis })
      .then({ type: 'NameTakenOff', data: { acknowledgementId: 'event-1', standInId, told: readBack } });
  });

  test('P13: it is off as well where the thanks were taken back, and stays off when they turn out to stand', () => {
    const fromLuis: InspirationEvent = { type: 'InspirationWithdrawn', data: { ...takenBack.data, personId: ben, told: fromMemory } };
    const notMeant: InspirationEvent = { type: 'ToldCorrected', data: { eventId: 'event-4', personId: ben } };
    given(adaInspiredBen, mayKnow, mayName, fromLuis).when(takeNameOff, off).then(nameOff).again().nothingHappened();
    expect(knowledgeAfter(adaInspiredBen, mayKnow, mayName, fromLuis, nameOff, notMeant)).toEqual({ knows: true, named: false });
  });
});

function knowledgeAfter(...history: readonly InspirationEvent[]) {
  const state = history.reduce(
    (before, event, n) => evolve(before, event, { eventId: `event-${n + 1}`, occurredAt: 0 }),
    inspirationPrivacy.initial,
  );
  return { knows: mayInspirerKnow(state), named: mayInspirerBeNamed(state) };
}

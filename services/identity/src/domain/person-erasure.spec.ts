import type { Role, Told } from '@golden-thread/kernel';
import { ada, luis, scenariosOf } from '@golden-thread/testing';
import { erase, holdErasure, requestErasure } from './person-erasure.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;
const sweeper = { role: 'automation', id: 'sweeper' } as const;
const networkLead = { role: 'network-steward', id: 'lead-1' } as const;

const asked = (told = self): PersonEvent => ({ type: 'ErasureRequested', data: { told } });
const held: PersonEvent = { type: 'ErasureHeld', data: { basis: 'retention' } };
const erased = (keys: 'words' | 'record'): PersonEvent => ({
  type: 'PersonErased',
  data: { personId: ada, keys, certificateId: 'certificate-1' },
});
const words = { personId: ada, keys: 'words', certificateId: 'certificate-1', heldBy: null, by: sweeper } as const;
const record = { ...words, keys: 'record' } as const;
const corrected: PersonEvent = { type: 'ToldCorrected', data: { eventId: 'event-1' } };

describe('erasure', () => {
  test('P3: is asked for by the person, in any of the four ways; twice is once', () => {
    given().when(requestErasure, { told: self, by: byAda }).then(asked()).again().nothingHappened();
    given().when(requestErasure, { told: fromMemory, by: byLuis }).then(asked(fromMemory)).again().nothingHappened();
    given(asked(fromMemory)).when(requestErasure, { told: self, by: byAda }).then(asked());
  });

  test('is taken back by correcting it, and may be asked for again', () => {
    given(asked(), corrected).when(erase, words).refused('erasure-not-asked', 'P2');
    given(asked(), corrected).when(requestErasure, { told: self, by: byAda }).then(asked());
  });

  test('P2: nothing is erased that the person did not ask for, or not yet confirmed', () => {
    given().when(erase, words).refused('erasure-not-asked', 'P2');
    given(asked(fromMemory)).when(erase, words).refused('not-confirmed', 'P2');
    given(asked(fromMemory), { type: 'ToldConfirmed', data: { eventId: 'event-1' } })
      .when(erase, words)
      .then(erased('words'));
  });

  test('takes the words first, the record when it may; each once', () => {
    given(asked()).when(erase, words).then(erased('words')).again().nothingHappened();
    given(asked(), erased('words')).when(erase, record).then(erased('record')).again().nothingHappened();
    given(asked(), erased('record')).when(erase, words).nothingHappened();
    given(asked(), erased('record'), erased('words')).when(erase, record).nothingHappened();
  });

  test('waits while something in law holds it', () => {
    given(asked(), held)
      .when(erase, { ...record, heldBy: 'retention' })
      .refused('erasure-held');
    given(asked(), held).when(erase, words).then(erased('words'));
    given(asked(), erased('words'))
      .when(erase, { ...words, heldBy: 'court-order' })
      .nothingHappened();
  });

  test('P5: the person sees what holds it: noted once for each reason', () => {
    given(asked()).when(holdErasure, { basis: 'retention', by: sweeper }).then(held).again().nothingHappened();
    given(asked(), held)
      .when(holdErasure, { basis: 'court-order', by: networkLead })
      .then({ type: 'ErasureHeld', data: { basis: 'court-order' } });
    given(asked(), erased('words')).when(holdErasure, { basis: 'retention', by: sweeper }).then(held);
    given(asked(), erased('record')).when(holdErasure, { basis: 'retention', by: sweeper }).nothingHappened();
    given().when(holdErasure, { basis: 'retention', by: sweeper }).refused('erasure-not-asked', 'P2');
    given(asked(fromMemory)).when(holdErasure, { basis: 'retention', by: sweeper }).refused('not-confirmed', 'P2');
  });

  test.each(['person', 'own-specialist', 'specialist', 'agency-steward', 'representative', 'operator'] satisfies Role[])(
    'is carried out by the network, not by: %s',
    (role) => {
      const by = { role, id: luis };
      given(asked()).when(holdErasure, { basis: 'retention', by }).refused('erasure-by-the-network');
      given(asked())
        .when(erase, { ...words, by })
        .refused('erasure-by-the-network');
    },
  );

  test('a network lead may carry it out', () => {
    given(asked())
      .when(erase, { ...record, by: networkLead })
      .then(erased('record'));
  });
});

import { fold, type Role, type Told } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, luis, on, recordedAs, riverside, scenariosOf, type Placed } from '@golden-thread/testing';
import { agenciesOf, comeToAgency, leaveAgency, programmesAt } from './person-agencies.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'phone', writtenBy: luis, readBack: false, interpreter: 'none' };
const byAda = { role: 'person', id: ada } as const;
const byLuis = { role: 'own-specialist', id: luis } as const;

const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId: ada, agencyId: agencyNorth, regionId: riverside, by: 'self', cameThrough: 'friend' },
};
const came = (programmeId?: string): PersonEvent => ({
  type: 'PersonCameToAgency',
  data: { agencyId: agencyNorth, ...(programmeId === undefined ? {} : { programmeId }) },
});
const left = (told = self): PersonEvent => ({ type: 'PersonLeftAgency', data: { agencyId: agencyNorth, why: 'not-said', told } });
const at = (...history: readonly (PersonEvent | Placed<PersonEvent>)[]) => programmesAt(fold(person, history.map(recordedAs)), agencyNorth);

describe('a person at an agency', () => {
  const wish = { agencyId: agencyNorth, agencyMayTakePeople: true, programmeIsTheirs: true, by: byLuis };

  test('comes to it, and to its programmes; the same again changes nothing', () => {
    given().when(comeToAgency, wish).then(came()).again().nothingHappened();
    given(came())
      .when(comeToAgency, { ...wish, programmeId: 'programme-1' })
      .then(came('programme-1'))
      .again()
      .nothingHappened();
    given(came('programme-1')).when(comeToAgency, wish).nothingHappened();
    given(came('programme-1'))
      .when(comeToAgency, { ...wish, programmeId: 'programme-2' })
      .then(came('programme-2'));
  });

  test('who registered there came there', () => {
    given(registered).when(comeToAgency, wish).nothingHappened();
    given(registered)
      .when(comeToAgency, { ...wish, agencyId: agencySouth })
      .then({ type: 'PersonCameToAgency', data: { agencyId: agencySouth } });
  });

  test('does not come to an agency that is not ready; who is there already stays', () => {
    given()
      .when(comeToAgency, { ...wish, agencyMayTakePeople: false })
      .refused('agency-not-ready', 'P16');
    given(came())
      .when(comeToAgency, { ...wish, agencyMayTakePeople: false })
      .nothingHappened();
  });

  test('comes to a programme that the agency runs, and to no other', () => {
    for (const programmeIsTheirs of [false, undefined])
      given(came())
        .when(comeToAgency, {
          agencyId: agencyNorth,
          agencyMayTakePeople: true,
          by: byLuis,
          programmeId: 'programme-1',
          ...(programmeIsTheirs === undefined ? {} : { programmeIsTheirs }),
        })
        .refused('programme-of-another-agency');
  });

  test('is with every agency they came to and did not leave, the first door among them', () => {
    const agencies = (...history: readonly PersonEvent[]) => agenciesOf(fold(person, history.map(recordedAs)));
    expect(agencies()).toEqual([]);
    expect(agencies(registered, { type: 'PersonCameToAgency', data: { agencyId: agencySouth } })).toEqual([agencyNorth, agencySouth]);
    expect(agencies(registered, left())).toEqual([]);
    expect(agencies(came(), left(fromMemory))).toEqual([agencyNorth]);
  });

  test.each(['person', 'own-specialist', 'specialist', 'agency-steward'] satisfies Role[])('%s may note that somebody came', (role) => {
    given()
      .when(comeToAgency, { ...wish, by: { role, id: luis } })
      .then(came());
  });

  test.each(['supporter', 'representative', 'network-steward', 'operator', 'automation'] satisfies Role[])(
    '%s does not note that somebody came',
    (role) => {
      given()
        .when(comeToAgency, { ...wish, by: { role, id: luis } })
        .refused('coming-noted-by-whom');
    },
  );

  test('who was erased comes under a new id', () => {
    given({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(comeToAgency, wish)
      .refused('person-erased');
  });

  test('P3: leaves by their own word, for their own reason or none, and is free to come back', () => {
    given(registered).when(leaveAgency, { agencyId: agencyNorth, told: self, by: byAda }).then(left()).again().nothingHappened();
    given(came())
      .when(leaveAgency, { agencyId: agencyNorth, why: 'reached-what-i-wanted', told: self, by: byAda })
      .then({ type: 'PersonLeftAgency', data: { agencyId: agencyNorth, why: 'reached-what-i-wanted', told: self } });
    given(registered, left()).when(comeToAgency, wish).then(came()).again().nothingHappened();
  });

  test('P3: nobody puts a person out of an agency', () => {
    for (const role of ['agency-steward', 'network-steward', 'automation', 'specialist'] satisfies Role[])
      given(registered)
        .when(leaveAgency, { agencyId: agencyNorth, told: fromMemory, by: { role, id: luis } })
        .refused('only-the-person');
  });

  test('P2: a leaving written from memory is only noted: the person is still there until they confirm it', () => {
    expect(at(registered, left(fromMemory))).toEqual(new Set());
    expect(at(registered, left(fromMemory), { type: 'ToldConfirmed', data: { eventId: 'event-2' } })).toBeNull();
    given(registered, left(fromMemory)).when(leaveAgency, { agencyId: agencyNorth, told: fromMemory, by: byLuis }).nothingHappened();
    given(registered, left(fromMemory)).when(leaveAgency, { agencyId: agencyNorth, told: self, by: byAda }).then(left());
  });

  test('a leaving that comes in before the coming does still counts', () => {
    given().when(leaveAgency, { agencyId: agencyNorth, told: self, by: byAda }).then(left()).again().nothingHappened();
    expect(at(on(2, left()), on(1, came()))).toBeNull();
    expect(at(on(2, left()), on(1, registered))).toBeNull();
    expect(at(on(1, left()), on(2, registered))).toEqual(new Set());
    expect(at(on(1, left()), on(1, registered))).toBeNull();
  });

  test('is in the programmes they came to since they were last away', () => {
    expect(at()).toBeNull();
    expect(at(registered)).toEqual(new Set());
    expect(at(registered, came('programme-1'), came('programme-2'))).toEqual(new Set(['programme-1', 'programme-2']));
    expect(at(came('programme-1'), left(), came())).toEqual(new Set());
    expect(at(came('programme-1'), left(), came('programme-2'))).toEqual(new Set(['programme-2']));
    expect(programmesAt(fold(person, [came()].map(recordedAs)), agencySouth)).toBeNull();
  });
});

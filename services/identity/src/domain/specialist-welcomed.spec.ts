import { agencyNorth, agencySouth, luis, mara, scenariosOf } from '@golden-thread/testing';
import { specialist, welcome } from './specialist.ts';
import type { SpecialistEvent } from './specialist.schema.ts';

const given = scenariosOf(specialist);
const lead = { role: 'agency-steward', id: agencyNorth } as const;
const luisSpeaks = { role: 'specialist', id: luis } as const;

const certified = { agencyId: agencyNorth, standing: 'certified' as const, languages: ['es', 'en'], supportKinds: ['emotional' as const] };
const wish = { ...certified, specialistId: luis, by: lead };
const welcomed: SpecialistEvent = { type: 'SpecialistWelcomed', data: certified };
const left: SpecialistEvent = { type: 'SpecialistLeft', data: {} };

describe('a specialist is welcomed', () => {
  test('P12: by the agency; the same wish again changes nothing', () => {
    given().when(welcome, wish).then(welcomed).again().nothingHappened();
  });

  test('P12: by nobody else, not by themselves either', () => {
    for (const by of [luisSpeaks, { role: 'network-steward', id: 'lead' } as const, { role: 'person', id: luis } as const]) {
      given()
        .when(welcome, { ...wish, by })
        .refused('welcomed-by-the-agency', 'P12');
    }
  });

  test.each(['trainee', 'volunteer'] as const)('P12: as a %s under a named supervisor, and not without', (standing) => {
    given()
      .when(welcome, { ...wish, standing })
      .refused('supervisor-needed', 'P12');
    given()
      .when(welcome, { ...wish, standing, supervisorId: mara })
      .then({ type: 'SpecialistWelcomed', data: { ...certified, standing, supervisorId: mara } });
  });

  test('P12: nobody is their own supervisor', () => {
    given()
      .when(welcome, { ...wish, standing: 'trainee', supervisorId: luis })
      .refused('supervisor-is-oneself', 'P12');
  });

  test('P16: with what is known: no language, no kind of support, no words about themselves are asked for', () => {
    const least = { agencyId: agencyNorth, standing: 'certified' as const, languages: [], supportKinds: [] };
    given()
      .when(welcome, { ...least, specialistId: luis, by: lead })
      .then({ type: 'SpecialistWelcomed', data: least });
  });

  test('anew when it changes: a trainee becomes certified', () => {
    given({ type: 'SpecialistWelcomed', data: { ...certified, standing: 'trainee', supervisorId: mara } })
      .when(welcome, wish)
      .then(welcomed);
  });

  test('by one agency at a time, and anew after they left', () => {
    const south = { ...wish, agencyId: agencySouth };
    given(welcomed).when(welcome, south).refused('welcomed-elsewhere');
    given(welcomed, left)
      .when(welcome, south)
      .then({ type: 'SpecialistWelcomed', data: { ...certified, agencyId: agencySouth } });
    given(welcomed, left).when(welcome, wish).then(welcomed).again().nothingHappened();
  });
});

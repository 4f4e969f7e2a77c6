import {
  agencyInvited,
  agencyJoined,
  agencyLeft,
  agencyReady,
  availabilitySet,
  credentialAdded,
  credentialPending,
  networkFounded,
  openingsSet,
  programmeClosed,
  programmeOpened,
  type PublishedContract,
  specialistLeft,
  specialistWelcomed,
} from '@golden-thread/contracts';
import {
  agencyNorth,
  agencySouth,
  hillNetwork,
  luis,
  projectionScenariosOf,
  RecordChain,
  riverside,
  riversideNetwork,
} from '@golden-thread/testing';
import { agencySchemas } from '../../domain/agency.schema.ts';
import { programmeSchemas } from '../../domain/programme.schema.ts';
import { specialistSchemas } from '../../domain/specialist.schema.ts';
import { publish } from '../../publish.ts';
import { agencies, directoryProjection, programmes, specialists } from './directory.projection.ts';

const given = projectionScenariosOf(directoryProjection);
const chain = new RecordChain();

/** A fact of a stream, with the first example of its contract where nothing else is said. */
const fact = (contract: PublishedContract, stream: string, data: object = contract.examples[0] as object, networkId = riversideNetwork) =>
  chain.next(contract, data, { stream, networkId, at: '2026-05-04T16:30:00Z' });
const welcomed = (agencyId: string) =>
  fact(specialistWelcomed, `specialist-${luis}`, { agencyId, standing: 'certified', languages: ['es'], supportKinds: ['emotional'] });

describe('the directory', () => {
  test('has agencies, until they left, as the domain sees them', async () => {
    const stream = `agency-${agencyNorth}`;
    const facts = [
      fact(agencyInvited, stream),
      fact(agencyReady, stream, { checks: ['devices-locked'] }),
      fact(agencyJoined, stream, { name: 'Northside Peers', regionId: riverside }),
    ];
    const [document] = (await given(...facts).documents())['agency'] ?? [];
    expect(document).toMatchObject({ id: JSON.stringify([riversideNetwork, agencyNorth]), aggregateId: agencyNorth });
    expect(agencies.stateOf(document?.['state'])).toMatchObject({ invited: true, ready: true, checks: ['devices-locked'] });
    const [left] = (await given(...facts, fact(agencyLeft, stream)).documents())['agency'] ?? [];
    expect(agencies.stateOf(left?.['state'])).toMatchObject({ invited: false, left: true, joined: null });
  });

  test('has programmes by agency, also those that closed', async () => {
    const opened = fact(programmeOpened, 'programme-work', programmeOpened.examples[1]);
    const [document] = (await given(opened, fact(programmeClosed, 'programme-work')).documents())['programme'] ?? [];
    expect(document).toMatchObject({ agencyId: agencySouth, aggregateId: 'work' });
    expect(programmes.stateOf(document?.['state'])).toMatchObject({ closed: true });
  });

  test('has specialists at the agency that welcomed them last, with what they can rest on', async () => {
    const stream = `specialist-${luis}`;
    const facts = [
      welcomed(agencyNorth),
      fact(credentialAdded, stream),
      fact(credentialPending, stream),
      fact(openingsSet, stream, { programmeId: 'work', count: 2 }),
      fact(availabilitySet, stream),
    ];
    const [document] = (await given(...facts).documents())['specialist'] ?? [];
    const state = specialists.stateOf(document?.['state']);
    expect(document).toMatchObject({ agencyId: agencyNorth });
    expect([...state.openings]).toEqual([['work', 2]]);
    expect([...state.credentials.held.keys()]).toEqual(['credential-1']);
    expect(state.credentials.renewals.has('credential-1')).toBe(true);
    const [moved] = (await given(...facts, fact(specialistLeft, stream), welcomed(agencySouth)).documents())['specialist'] ?? [];
    expect(moved).toMatchObject({ agencyId: agencySouth });
    expect(specialists.stateOf(moved?.['state']).left).toBe(false);
  });

  test('is kept apart between networks, and holds nothing else', async () => {
    const stream = `agency-${agencyNorth}`;
    const founded = fact(networkFounded, `network-${riversideNetwork}`);
    const documents = await given(founded, fact(agencyInvited, stream), fact(agencyInvited, stream, {}, hillNetwork)).documents();
    expect(documents['agency']).toMatchObject([{ networkId: hillNetwork }, { networkId: riversideNetwork }]);
    expect([documents['programme'], documents['specialist']]).toEqual([[], []]);
  });

  test('follows everything that is published of them', () => {
    const schemas = Object.entries({ ...agencySchemas, ...programmeSchemas, ...specialistSchemas });
    const place = { eventId: 'e', networkId: riversideNetwork, occurredAt: 0, stream: 'x-1', version: 1, about: [], meta: {} };
    const published = schemas
      .map(([type, schema]) => publish({ ...place, type, data: JSON.stringify((Reflect.get(schema, 'examples') as unknown[])[0]) }).type)
      .filter((type) => !type.includes('.Withheld.'));
    expect(published).toHaveLength(20);
    expect([...directoryProjection.types].sort()).toEqual(published.sort());
  });
});

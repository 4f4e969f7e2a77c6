import fc from 'fast-check';
import { arbitraryOf } from '@golden-thread/testing';
import { existsSync, readdirSync } from 'node:fs';
import { isConfirmed } from '@golden-thread/kernel';
import { publishedType, topicOf, withheldType } from './published-contract.ts';
import { publishedEvents } from './published-events.ts';
import { SERVICES } from './record.ts';
import { isWithheld } from './withheld.ts';

const contracts = publishedEvents.all().map((contract) => [contract.type, contract] as const);

describe('published events', () => {
  test.each(contracts)('%s has examples that fit, the fullest first', (type, { schema, examples }) => {
    for (const example of examples) expect(publishedEvents.check(type)?.problems(example)).toEqual([]);
    const { properties } = schema as unknown as { properties: object };
    expect(Object.keys(examples[0] as object).sort()).toEqual(Object.keys(properties).sort());
  });

  test.each(contracts)('%s is open to readers: a field nobody here knows is no problem', (type, { schema }) => {
    fc.assert(
      fc.property(arbitraryOf(schema), (data) => {
        expect(publishedEvents.check(type)?.problems({ ...(data as object), added: [{ later: 1 }] })).toEqual([]);
      }),
    );
  });

  test('every folder of an event is in the registry', () => {
    const folders = SERVICES.map((service) => new URL(`./${service}/`, import.meta.url)).filter((folder) => existsSync(folder));
    const names = folders
      .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .map((name) =>
        name
          .split('-')
          .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
          .join(''),
      );
    expect(names.sort()).toEqual(
      publishedEvents
        .all()
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('travel as far as events.md says: to partners only what may be subscribed to', () => {
    expect(
      publishedEvents
        .all()
        .filter(({ reach }) => reach === 'partner')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'ConsentExpired',
      'ConsentGranted',
      'ConsentRevoked',
      'GatheringAnnounced',
      'GoalChosen',
      'GoalReached',
      'PersonErased',
      'SessionHeld',
    ]);
  });

  test('types and topics have one form', () => {
    expect(publishedType('identity', 'PersonRegistered', 1)).toBe('org.golden-thread.identity.PersonRegistered.v1');
    expect(topicOf('community-outcomes')).toBe('golden-thread.community-outcomes.v1');
    expect(withheldType('sessions')).toBe('org.golden-thread.sessions.Withheld.v1');
    expect(isWithheld(withheldType('partners'))).toBe(true);
    expect(isWithheld('org.golden-thread.identity.PersonRegistered.v1')).toBe(false);
  });

  test('P2: only what the person entered, or what was read back to them, is confirmed', () => {
    expect(isConfirmed({ how: 'self', readBack: false })).toBe(true);
    expect(isConfirmed({ how: 'paper', readBack: true })).toBe(true);
    expect(isConfirmed({ how: 'aloud', readBack: false })).toBe(false);
    expect(isConfirmed(undefined)).toBe(true);
  });
});

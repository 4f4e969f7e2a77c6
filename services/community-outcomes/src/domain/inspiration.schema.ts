/** The stored events of an inspiration. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, personId, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingEvents } from './telling.schema.ts';

const toldBySelf = { how: 'self', readBack: false, interpreter: 'none' };
const toldAloud = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };

/** A yes or no of one of the two: nothing but who said it, and how. */
const choice = (description: string, whose: string) =>
  stored({ personId, told }, { description, examples: [{ personId: whose, told: toldAloud }] });

/** By name. */
export const inspirationSchemas = {
  InspirationAcknowledged: stored(
    {
      /** Of somebody who is not registered: an id of the teller's own. */
      inspirerId: personId,
      inspiredId: personId,
      /** Absent only in what was imported. */
      through: Type.Optional(Type.Enum(['story', 'act', 'presence', 'words', 'gathering', 'not-said'])),
      gatheringId: Type.Optional(id),
      storyId: Type.Optional(id),
      /** Who it was, where the inspirer is not registered: in the teller's words and for the teller's eyes (P13). */
      whoItWas: Type.Optional(words('inspiredId')),
      told: Type.Optional(told),
    },
    {
      description: 'Somebody said who inspired them.',
      examples: [
        {
          inspirerId: 'neighbour-of-ben',
          inspiredId: 'ben',
          through: 'story',
          gatheringId: 'gt-1',
          storyId: 'story-1',
          whoItWas: 'The neighbour who sang on the porch every evening.',
          told: toldAloud,
        },
        { inspirerId: 'ada', inspiredId: 'ben' },
      ],
    },
  ),
  InspirationWithdrawn: stored(
    {
      /** The event id of the acknowledgement. */
      acknowledgementId: id,
      /** The inspired person. Absent only in what was stored before tellings could be confirmed. */
      personId: Type.Optional(personId),
      told: Type.Optional(told),
    },
    {
      description: 'The inspired person took an acknowledgement back.',
      examples: [{ acknowledgementId: 'ack-1', personId: 'ben', told: toldBySelf }, { acknowledgementId: 'ack-1' }],
    },
  ),
  TellingAllowed: choice('The inspired person said that the inspirer may know.', 'ben'),
  TellingKeptPrivate: choice('The inspired person said that the inspirer is not to know.', 'ben'),
  NamingAllowed: choice('The inspirer said that they may be named.', 'ada'),
  NamingKeptPrivate: choice('The inspirer said that they are not to be named.', 'ada'),
  /**
   * Names nobody on purpose: a record that held both the inspirer and the stand-in would be the table by which the stand-in is resolved.
   * From here on whoever shows or counts the acknowledgement puts the stand-in where the inspirer was, and forgets the inspirer.
   */
  NameTakenOff: stored(
    {
      /** The event id of the acknowledgement. */
      acknowledgementId: id,
      /** A random id that belongs to nobody and is used nowhere else. */
      standInId: id,
      told,
    },
    {
      description: 'The inspirer took their name off: the acknowledgement still counts, under an id that leads to nobody.',
      examples: [{ acknowledgementId: 'ack-1', standInId: '5b1f0c9e-6d0a-4c55-9a39-0d0b6f2f5a11', told: toldAloud }],
    },
  ),
  ...tellingEvents,
};

/** What happens to an inspiration. */
export type InspirationEvent = EventOf<typeof inspirationSchemas>;

/** The nine agencies of today, one that left, and what they run: public facts. */
import type { Language } from '../voice.ts';

/** A programme of an agency. */
export type Programme = {
  readonly id: string;
  readonly regime: 'part2' | 'hipaa' | 'state-only';
  readonly tracks: readonly string[];
  readonly needsCredential: 'none' | 'for-billed' | 'always';
};

/** A group people meet in again and again; `theme` is a side of life, `grows` begins with three. */
export type Group = {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly format: 'in-person' | 'online' | 'hybrid';
  readonly pathway: string;
  readonly everyDays: number;
  readonly programme?: string;
  readonly grows?: boolean;
};

/** An agency. `joins`: the month of the sample, from 0; `share`: how much of the arrivals come to it; `specialists`: how many work there. */
export type Agency = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly joins: number;
  readonly share: number;
  readonly specialists: number;
  /** Of ten people who come, how many speak Spanish. */
  readonly spanish: number;
  readonly notes: 'co-written' | 'person-only' | 'specialist' | 'none';
  readonly programmes: readonly Programme[];
  readonly groups: readonly Group[];
};

const open = (id: string, tracks: readonly string[]): Programme => ({ id, regime: 'state-only', tracks, needsCredential: 'none' });

/** Those that are there today, in the order in which they joined. */
export const AGENCIES: readonly Agency[] = [
  {
    id: 'agency-northside',
    name: 'Northside Peers',
    region: 'riverside',
    joins: 0,
    share: 18,
    specialists: 10,
    spanish: 2,
    notes: 'co-written',
    programmes: [
      open('programme-northside-open-door', ['mental-health', 'substance-use']),
      { id: 'programme-northside-home-again', regime: 'part2', tracks: ['substance-use'], needsCredential: 'for-billed' },
    ],
    groups: [
      { id: 'group-saturday-walkers', languages: ['en'], format: 'in-person', pathway: 'none', everyDays: 14 },
      { id: 'group-second-shift', languages: ['en'], format: 'hybrid', pathway: 'mutual-help', everyDays: 14 },
    ],
  },
  {
    id: 'agency-puente',
    name: 'Puente de Apoyo',
    region: 'riverside',
    joins: 0,
    share: 14,
    specialists: 8,
    spanish: 8,
    notes: 'co-written',
    programmes: [open('programme-puente-acompanar', ['mental-health', 'family'])],
    groups: [
      { id: 'group-cafe-de-olla', languages: ['es'], format: 'in-person', pathway: 'mutual-help', everyDays: 14 },
      { id: 'group-media-y-media', languages: ['es', 'en'], format: 'hybrid', pathway: 'none', everyDays: 14 },
    ],
  },
  {
    id: 'agency-lantern',
    name: 'Lantern House',
    region: 'harbor',
    joins: 0,
    share: 14,
    specialists: 8,
    spanish: 2,
    notes: 'specialist',
    programmes: [
      { id: 'programme-lantern-harbor-light', regime: 'part2', tracks: ['substance-use'], needsCredential: 'always' },
      open('programme-lantern-evenings', ['mental-health']),
    ],
    groups: [
      { id: 'group-twelve-at-the-pier', languages: ['en'], format: 'in-person', pathway: 'twelve-step', everyDays: 7 },
      { id: 'group-two-songs', languages: ['en'], format: 'in-person', pathway: 'none', everyDays: 14 },
    ],
  },
  {
    id: 'agency-surcos',
    name: 'Surcos',
    region: 'lower-valley',
    joins: 2,
    share: 11,
    specialists: 6,
    spanish: 8,
    notes: 'co-written',
    programmes: [open('programme-surcos-raices', ['mental-health', 'substance-use', 'family'])],
    groups: [{ id: 'group-surcos', languages: ['es'], format: 'in-person', pathway: 'none', everyDays: 7, grows: true }],
  },
  {
    id: 'agency-kitchen-table',
    name: 'Kitchen Table Families',
    region: 'harbor',
    joins: 4,
    share: 10,
    specialists: 6,
    spanish: 3,
    notes: 'co-written',
    programmes: [open('programme-kitchen-table', ['family', 'youth'])],
    groups: [{ id: 'group-fathers-and-pancakes', languages: ['en'], format: 'in-person', pathway: 'family', everyDays: 14 }],
  },
  {
    id: 'agency-hilltop',
    name: 'Hilltop Mutual',
    region: 'three-hills',
    joins: 6,
    share: 12,
    specialists: 7,
    spanish: 2,
    notes: 'person-only',
    programmes: [
      open('programme-hilltop-porch', ['mental-health']),
      { id: 'programme-hilltop-long-road', regime: 'hipaa', tracks: ['mental-health'], needsCredential: 'for-billed' },
    ],
    groups: [
      { id: 'group-quiet-mornings', languages: ['en'], format: 'in-person', pathway: 'none', everyDays: 14 },
      { id: 'group-repair-evening', languages: ['en'], format: 'in-person', pathway: 'none', everyDays: 28 },
    ],
  },
  {
    id: 'agency-freehold',
    name: 'Freehold Reentry',
    region: 'riverside',
    joins: 8,
    share: 9,
    specialists: 6,
    spanish: 2,
    notes: 'none',
    programmes: [{ id: 'programme-freehold-keys', regime: 'part2', tracks: ['substance-use'], needsCredential: 'none' }],
    groups: [{ id: 'group-keys', languages: ['en'], format: 'in-person', pathway: 'mutual-help', everyDays: 14 }],
  },
  {
    id: 'agency-next-door',
    name: 'Next Door Youth',
    region: 'three-hills',
    joins: 11,
    share: 6,
    specialists: 4,
    spanish: 3,
    notes: 'person-only',
    programmes: [open('programme-next-door', ['youth'])],
    groups: [{ id: 'group-after-school', languages: ['en'], format: 'hybrid', pathway: 'none', everyDays: 14 }],
  },
  {
    id: 'agency-camino',
    name: 'Camino Abierto',
    region: 'lower-valley',
    joins: 14,
    share: 6,
    specialists: 5,
    spanish: 9,
    notes: 'co-written',
    programmes: [open('programme-camino', ['substance-use', 'mental-health'])],
    groups: [{ id: 'group-fe-y-camino', languages: ['es'], format: 'in-person', pathway: 'faith', everyDays: 14 }],
  },
];

/** The one that left, at the beginning of its month {@link FERRY_STREET_LEAVES}. Lantern House, one street on, took over. */
export const FERRY_STREET: Agency = {
  id: 'agency-ferry-street',
  name: 'Ferry Street Peers',
  region: 'harbor',
  joins: 3,
  share: 0,
  specialists: 1,
  spanish: 0,
  notes: 'co-written',
  programmes: [open('programme-ferry-street', ['mental-health'])],
  groups: [{ id: 'group-net-menders', languages: ['en'], format: 'in-person', pathway: 'none', everyDays: 14 }],
};

/** The month of the sample in which {@link FERRY_STREET} left. */
export const FERRY_STREET_LEAVES = 17;

/** All that ever joined. */
export const EVERY_AGENCY: readonly Agency[] = [...AGENCIES, FERRY_STREET];

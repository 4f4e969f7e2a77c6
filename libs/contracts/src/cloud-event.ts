/** The wire form of a record: CloudEvents 1.0, structured JSON (events.md, "Published events"). */
import { formatInstant, parseInstant } from '@golden-thread/kernel';
import { SERVICES, type RoadRecord, type ServiceName } from './record.ts';

/** A record as it stands on the wire, in the feed and in Kafka. Positions are 20 digits, zero-padded, so that they sort as text. */
export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly networkid: string;
  readonly partitionkey: string;
  readonly storeid: string;
  readonly lane: number;
  readonly position: string;
  readonly previous: string;
  readonly streamversion?: number;
  readonly about?: string;
  readonly correlationid?: string;
  readonly causationid?: string;
  readonly data?: unknown;
};

/** A record that cannot be read: treated as missing, and asked for again from the feed (C7). */
export class UnreadableRecord extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableRecord';
  }
}

/** Writes a record in its wire form. */
export function toCloudEvent(record: RoadRecord): CloudEvent {
  const { event } = record;
  return {
    specversion: '1.0',
    id: event.eventId,
    source: `/networks/${event.networkId}/${record.service}`,
    type: event.type,
    ...(event.subject === null ? {} : { subject: event.subject }),
    time: formatInstant(event.occurredAt),
    datacontenttype: 'application/json',
    networkid: event.networkId,
    partitionkey: event.networkId,
    storeid: record.storeId,
    lane: record.lane,
    position: digits(record.position),
    previous: digits(record.previous),
    ...(event.streamVersion === null ? {} : { streamversion: event.streamVersion }),
    ...(event.about === null ? {} : { about: JSON.stringify(event.about) }),
    ...(event.correlationId === null ? {} : { correlationid: event.correlationId }),
    ...(event.causationId === null ? {} : { causationid: event.causationId }),
    ...(event.data === null ? {} : { data: event.data }),
  };
}

/** Reads a record from its wire form. Throws {@link UnreadableRecord} naming the attribute that is missing or wrong. */
export function fromCloudEvent(wire: unknown): RoadRecord {
  if (typeof wire !== 'object' || wire === null) throw new UnreadableRecord('a record is a JSON object');
  const attributes = wire as Readonly<Record<string, unknown>>;
  if (attributes['specversion'] !== '1.0') throw new UnreadableRecord('specversion is not 1.0');
  const networkId = text(attributes, 'networkid');
  return {
    service: serviceOf(text(attributes, 'source'), networkId),
    storeId: text(attributes, 'storeid'),
    lane: whole(attributes['lane'], 'lane'),
    position: position(attributes, 'position'),
    previous: position(attributes, 'previous'),
    event: {
      eventId: text(attributes, 'id'),
      type: text(attributes, 'type'),
      networkId,
      occurredAt: instant(attributes),
      subject: optionalText(attributes, 'subject'),
      streamVersion: attributes['streamversion'] === undefined ? null : whole(attributes['streamversion'], 'streamversion'),
      about: about(attributes),
      correlationId: optionalText(attributes, 'correlationid'),
      causationId: optionalText(attributes, 'causationid'),
      data: attributes['data'] ?? null,
    },
  };
}

function digits(position: number): string {
  return String(position).padStart(20, '0');
}

function text(attributes: Readonly<Record<string, unknown>>, name: string): string {
  const value = attributes[name];
  if (typeof value !== 'string' || value === '') throw new UnreadableRecord(`${name} is missing`);
  return value;
}

function optionalText(attributes: Readonly<Record<string, unknown>>, name: string): string | null {
  return attributes[name] === undefined ? null : text(attributes, name);
}

function whole(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new UnreadableRecord(`${name} is no whole number`);
  return value as number;
}

function position(attributes: Readonly<Record<string, unknown>>, name: string): number {
  const value = text(attributes, name);
  if (!/^\d{20}$/.test(value)) throw new UnreadableRecord(`${name} does not have 20 digits`);
  return whole(Number(value), name);
}

function instant(attributes: Readonly<Record<string, unknown>>): number {
  const at = parseInstant(text(attributes, 'time'));
  if (at === null) throw new UnreadableRecord('time is no instant');
  return at;
}

function about(attributes: Readonly<Record<string, unknown>>): readonly string[] | null {
  if (attributes['about'] === undefined) return null;
  const people = jsonOf(text(attributes, 'about'));
  if (!Array.isArray(people) || !people.every((person) => typeof person === 'string')) {
    throw new UnreadableRecord('about is no list of ids');
  }
  return people;
}

function jsonOf(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch (problem) {
    if (problem instanceof SyntaxError) throw new UnreadableRecord('about is no JSON');
    throw problem;
  }
}

function serviceOf(source: string, networkId: string): ServiceName {
  const service = SERVICES.find((name) => source === `/networks/${networkId}/${name}`);
  if (service === undefined) throw new UnreadableRecord('source names no service');
  return service;
}

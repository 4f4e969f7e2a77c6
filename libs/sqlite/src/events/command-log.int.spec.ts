import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MICROS_PER_DAY } from '@golden-thread/kernel';
import { type Connection, openConnection } from '../file/connection.ts';
import type { Asked } from '../thread/messages.ts';
import { EventWriter } from './event-writer.ts';
import type { WriteRequest } from './requests.ts';
import { openEventTables } from './schema.ts';

const NOW = 1_790_000_000_000_000;

describe('command rows', () => {
  let folder = '';
  let connection: Connection;
  let writer: EventWriter;
  let events = 0;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-commands-'));
    connection = openConnection(join(folder, 'events.sqlite'));
    openEventTables(connection, 'events.sqlite', 'store-1');
    writer = new EventWriter(connection, 'events.sqlite', () => undefined);
  });

  afterEach(() => {
    connection.close();
    rmSync(folder, { recursive: true });
  });

  const asked = (commandId: string, recordedAt: number): Asked<WriteRequest> => {
    const event = { eventId: `e${(events += 1)}`, type: 'T', schemaVersion: 1, occurredAt: 1, about: '[]', data: '{}', meta: '{}' };
    const command = { accountId: 'a', commandId, requestHash: 'h' };
    return { id: 1, request: { kind: 'append', networkId: 'n', stream: 'thing-1', expected: 'any', recordedAt, command, events: [event] } };
  };
  const wish = (commandId: string, recordedAt: number): unknown => writer.work([asked(commandId, recordedAt)]).replies[0];
  const rows = (): number => Number(connection.prepare('SELECT count(*) AS count FROM commands').get()?.['count']);

  it('are kept for 30 days and swept after that', () => {
    for (let command = 0; command < 20; command += 1) wish(`old-${command}`, NOW + command);
    wish('young', NOW + 20 * MICROS_PER_DAY);
    expect(rows()).toBe(21);
    expect(wish('old-3', NOW + 29 * MICROS_PER_DAY)).toMatchObject({ answer: { kind: 'repeated', position: 4 } });
    wish('later', NOW + 31 * MICROS_PER_DAY);
    expect(rows()).toBe(2);
    expect(wish('young', NOW + 31 * MICROS_PER_DAY)).toMatchObject({ answer: { kind: 'repeated' } });
    expect(wish('old-3', NOW + 31 * MICROS_PER_DAY)).toMatchObject({ answer: { kind: 'appended' } });
  });

  it('are swept a part at a time, so that no command waits long', () => {
    const many = Array.from({ length: 1_500 }, (_, command) => asked(`old-${command}`, NOW));
    while (many.length > 0) writer.work(many);
    wish('first', NOW + 40 * MICROS_PER_DAY);
    expect(rows()).toBe(501);
    wish('second', NOW + 40 * MICROS_PER_DAY + 1);
    expect(rows()).toBe(2);
  });
});

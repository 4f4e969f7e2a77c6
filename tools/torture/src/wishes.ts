/** Appends whose outcome can be checked afterwards: ids say which append an event is of, and how many there are of it. */
import type { Append, EventToAppend, ImportChunk } from '@golden-thread/event-store';

/** One wish: an append of some events to one stream, under a name that no other has. */
export type Wish = { readonly name: string; readonly network: string; readonly stream: number; readonly events: number };

/** The ids of a wish's events: `<name>:<number>/<how many>`. */
export function idsOf({ name, events }: Wish): string[] {
  return Array.from({ length: events }, (_, number) => `${name}:${number + 1}/${events}`);
}

/** The wish as an append to any version; with its name as command id where it is a command. */
export function appendOf(wish: Wish, asCommand: boolean): Append {
  return {
    networkId: wish.network,
    stream: `thing-${wish.stream}`,
    expected: 'any',
    events: idsOf(wish).map(eventOf),
    recordedAt: 1_790_000_000_000_000,
    ...(asCommand ? { command: { accountId: 'account', commandId: wish.name, requestHash: wish.name } } : {}),
  };
}

/** The wish as an imported chunk: one stream per event. */
export function chunkOf(wish: Wish): ImportChunk {
  const facts = idsOf(wish).map((eventId) => ({ stream: `fact-${wish.stream}` as const, event: eventOf(eventId) }));
  return { networkId: wish.network, recordedAt: 1_790_000_000_000_000, facts };
}

/** How many appends are there in part: some of their events, but not all. */
export function partial(ids: Iterable<string>): number {
  const found = new Map<string, { count: number; of: number }>();
  for (const id of ids) {
    const [name, of] = [id.slice(0, id.lastIndexOf(':')), id.slice(id.lastIndexOf('/') + 1)];
    const entry = found.get(name) ?? { count: 0, of: Number(of) };
    entry.count += 1;
    found.set(name, entry);
  }
  return [...found.values()].filter(({ count, of }) => count !== of).length;
}

function eventOf(eventId: string): EventToAppend {
  return {
    eventId,
    type: 'SomethingHappened',
    schemaVersion: 1,
    occurredAt: 1_780_000_000_000_000,
    about: ['person-1'],
    data: JSON.stringify({ of: eventId, words: 'x'.repeat(200) }),
    meta: { actor: { accountId: 'account', role: 'specialist' } },
  };
}

/** Any sequence of calls gives what a model of twenty lines gives. */
import fc from 'fast-check';
import { laneOf, type StreamName } from '@golden-thread/kernel';
import type { AppendOutcome, CommandKey, EventStore, ExpectedVersion } from '../event-store.ts';
import { event, type OpenStore, RECORDED_AT, sharedStore } from './fixture.ts';

type Fact = { readonly network: number; readonly stream: StreamName; readonly eventId: string };
type Wish = {
  readonly network: number;
  readonly stream: StreamName;
  readonly expected: ExpectedVersion;
  readonly eventIds: readonly string[];
  readonly command: CommandKey | null;
};
type Done = { readonly requestHash: string; readonly outcome: object };

/** What the store should hold: facts in commit order, and what became of each command. */
type Model = { readonly facts: Fact[]; readonly commands: Map<string, Done> };
type Real = { readonly store: EventStore; readonly networks: readonly [string, string] };

const version = (model: Model, { network, stream }: Pick<Fact, 'network' | 'stream'>): number =>
  model.facts.filter((fact) => fact.network === network && fact.stream === stream).length;
const has = (model: Model, network: number, eventId: string): boolean =>
  model.facts.some((fact) => fact.network === network && fact.eventId === eventId);

function expectedOutcome(model: Model, wish: Wish): object {
  const { network, stream, expected, eventIds, command } = wish;
  const key = JSON.stringify([network, command?.accountId, command?.commandId]);
  const done = command ? model.commands.get(key) : undefined;
  if (done) return done.requestHash === command?.requestHash ? { ...done.outcome, kind: 'repeated' } : { kind: 'command-reused' };
  const before = version(model, wish);
  const fitting: readonly ExpectedVersion[] = ['any', before === 0 ? 'none' : 'exists', before];
  if (!fitting.includes(expected)) return { kind: 'conflict', version: before };
  const taken = eventIds.find((id, index) => eventIds.indexOf(id) < index) ?? eventIds.find((id) => has(model, network, id));
  if (taken !== undefined) return { kind: 'event-id-taken', eventId: taken };
  for (const eventId of eventIds) model.facts.push({ network, stream, eventId });
  const outcome = { kind: 'appended', stream, firstVersion: before + 1, lastVersion: before + eventIds.length, eventIds };
  if (command) model.commands.set(key, { requestHash: command.requestHash, outcome });
  return outcome;
}

class AppendCommand implements fc.AsyncCommand<Model, Real> {
  readonly #wish: Wish;

  constructor(wish: Wish) {
    this.#wish = wish;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { store, networks }: Real): Promise<void> {
    const { network, stream, expected, eventIds, command } = this.#wish;
    const outcome: AppendOutcome = await store.append({
      networkId: networks[network] ?? '',
      stream,
      expected,
      events: eventIds.map((eventId) => event({ eventId })),
      recordedAt: RECORDED_AT,
      ...(command ? { command } : {}),
    });
    expect(outcome).toMatchObject(expectedOutcome(model, this.#wish));
  }

  toString(): string {
    return `append(${JSON.stringify(this.#wish)})`;
  }
}

class ImportCommand implements fc.AsyncCommand<Model, Real> {
  readonly #network: number;
  readonly #facts: readonly { readonly stream: StreamName; readonly eventId: string }[];

  constructor(network: number, facts: readonly { readonly stream: StreamName; readonly eventId: string }[]) {
    this.#network = network;
    this.#facts = facts;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, { store, networks }: Real): Promise<void> {
    const network = this.#network;
    const before = model.facts.length;
    for (const { stream, eventId } of this.#facts) {
      if (!has(model, network, eventId)) model.facts.push({ network, stream, eventId });
    }
    const stored = model.facts.length - before;
    const facts = this.#facts.map(({ stream, eventId }) => ({ stream, event: event({ eventId }) }));
    const imported = await store.importChunk({ networkId: networks[network] ?? '', recordedAt: RECORDED_AT, facts });
    expect(imported).toMatchObject({ stored, known: facts.length - stored });
  }

  toString(): string {
    return `import(${this.#network}, ${JSON.stringify(this.#facts)})`;
  }
}

/** After any sequence: what is read by position, by stream, by lane and by id is what the model holds. */
async function expectSame(
  model: Model,
  { store, networks }: Real,
  start: { readonly head: number; readonly lastOfLane: readonly number[] },
): Promise<void> {
  const events = await store.readAfter(start.head, 5_000);
  expect(events.map(({ networkId, stream, eventId }) => ({ network: networks.indexOf(networkId), stream, eventId }))).toEqual(model.facts);
  const lasts = [...start.lastOfLane];
  const versions = new Map<string, number>();
  for (const { networkId, stream, version: given, lane, previous, position } of events) {
    const key = JSON.stringify([networkId, stream]);
    versions.set(key, (versions.get(key) ?? 0) + 1);
    expect([given, lane, previous]).toEqual([versions.get(key), laneOf(networkId), lasts[lane]]);
    lasts[lane] = position;
  }
  expect((await store.head()).lastOfLane).toEqual(lasts);
  for (const networkId of networks) {
    const own = events.filter((each) => each.networkId === networkId);
    expect(await store.readStream(networkId, 'thing-0')).toEqual(own.filter(({ stream }) => stream === 'thing-0'));
    expect(await store.readLane(laneOf(networkId), start.head, 5_000)).toEqual(events.filter(({ lane }) => lane === laneOf(networkId)));
    const found = await store.findEvents(
      networkId,
      own.map(({ eventId }) => eventId),
    );
    expect(found.sort((a, b) => a.position - b.position)).toEqual(own);
  }
}

const network = fc.nat({ max: 1 });
const stream = fc.nat({ max: 2 }).map((number): StreamName => `thing-${number}`);
const eventId = fc.nat({ max: 60 }).map((number) => `id-${number}`);
const expected = fc.oneof(fc.constantFrom<ExpectedVersion>('any', 'none', 'exists'), fc.nat({ max: 4 }));
const command = fc.option(
  fc.record({ accountId: fc.constantFrom('a', 'b'), commandId: fc.constantFrom('1', '2', '3'), requestHash: fc.constantFrom('x', 'y') }),
);
const calls = [
  fc
    .record({ network, stream, expected, eventIds: fc.array(eventId, { minLength: 1, maxLength: 3 }), command })
    .map((wish) => new AppendCommand(wish)),
  fc.tuple(network, fc.array(fc.record({ stream, eventId }), { maxLength: 8 })).map(([of, facts]) => new ImportCommand(of, facts)),
];

/** A property: fast-check prints the seed and the shortest failing sequence. `GOLDEN_SEED` sets the seed. */
export function modelContract(open: OpenStore): void {
  describe('against a model', () => {
    const shared = sharedStore(open);

    it('behaves as the model for any sequence of calls', async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(calls, { maxCommands: 30 }), async (commands) => {
          const real: Real = { store: shared.store, networks: [shared.network(), shared.network()] };
          const start = await real.store.head();
          const model: Model = { facts: [], commands: new Map() };
          await fc.asyncModelRun(() => ({ model, real }), commands);
          await expectSame(model, real, start);
        }),
        { numRuns: 60, ...(process.env['GOLDEN_SEED'] === undefined ? {} : { seed: Number(process.env['GOLDEN_SEED']) }) },
      );
    });
  });
}

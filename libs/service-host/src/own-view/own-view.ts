/** What a service asks of what it stored itself: one read model over its own store, in stored form, with words sealed until they are read. */
import type { ServiceName } from '@golden-thread/contracts';
import { erasedBy, ownFeeds, PERSON_ERASED, type Projection, type ProjectionRunner } from '@golden-thread/event-road';
import type { Instant } from '@golden-thread/kernel';
import type { Sealer } from '@golden-thread/privacy';
import type { Document, Find } from '@golden-thread/read-models';
import { waitForPosition } from '../http/min-position.ts';
import { readModelOf } from '../ports/read-model-of.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import type { AggregateDocument, AggregateDocuments } from './aggregate-documents.ts';
import { cursorAfter, placeBefore, placeOf, type Placed } from './cursor.ts';

/** An aggregate found: its id, when the first thing in it happened, and its state. */
export type Found<State> = { readonly aggregateId: string; readonly since: Instant; readonly state: State };

/** Which documents, in which order. `equals`: values of the fields that come after the network in the index. */
export type Sought = {
  readonly networkId: string;
  readonly index: string;
  readonly equals: readonly (string | number | boolean | null)[];
  readonly descending?: boolean;
  /** Starts at this value of the next field of the index; downwards, below it. */
  readonly from?: number;
  /** Ends before the first document that is not so. */
  readonly while?: (document: Document) => boolean;
};

/** What a page is asked with: where the one before ended, and what has to be in it. */
export type PageAsked = { readonly after?: string; readonly minPosition?: string };

/** A page of at most 50. `after` asks for the next one; null at the end. `incomplete`: something in it waits until it can be read. */
export type Page<State> = { readonly found: readonly Found<State>[]; readonly after: string | null; readonly incomplete: boolean };

const PAGE = 50;
const CHUNK = 1_000;

/** The projection of one service: `<service>-own`. Whoever is erased leaves it at once. */
export function ownProjection(service: ServiceName, kinds: readonly AnyDocuments[]): Projection {
  return {
    name: `${service}-own`,
    version: 2,
    collections: kinds.map(({ collection }) => collection),
    sources: [...new Set<ServiceName>(['identity', service])],
    types: [...kinds.flatMap(({ types }) => types), PERSON_ERASED],
    apply: async (record, documents) => {
      const { type, networkId } = record.event;
      for (const kind of kinds) if (kind.types.includes(type)) await kind.apply(record, documents);
      for (const erased of erasedBy(record)) {
        for (const kind of kinds) await kind.forget(networkId, erased.slice(networkId.length + 1), documents);
      }
    },
  };
}

/** Answers from the read model. A Nest token. */
export class OwnView {
  readonly #runner: ProjectionRunner;
  readonly #sealer: Sealer;

  constructor({ runner, sealer }: { readonly runner: ProjectionRunner; readonly sealer: Sealer }) {
    this.#runner = runner;
    this.#sealer = sealer;
  }

  /** A page, words opened; null where their key was destroyed. Rejects with Problems (400 for no cursor, 503 `not-yet`) and KeysUnavailable. */
  async page<State>(
    kind: AggregateDocuments<State>,
    sought: Sought,
    { after, minPosition }: PageAsked,
    matches: (state: State) => boolean = () => true,
  ): Promise<Page<State>> {
    await waitForPosition(this.#runner, minPosition);
    const placed = placedIn(kind, sought);
    const start = after === undefined ? undefined : placeOf(placed, after);
    const { documents, incomplete } = await this.#read(kind, sought, {
      most: PAGE + 1,
      ...(start === undefined ? {} : { start }),
      matches: ({ state }) => matches(kind.stateOf(state)),
    });
    const page = documents.slice(0, PAGE);
    const last = page.at(-1);
    return {
      found: await this.#opened(kind, page, sought.networkId),
      after: documents.length > PAGE && last !== undefined ? cursorAfter(placed, last) : null,
      incomplete,
    };
  }

  /** All of them, words left sealed: for figures. */
  async sealed<State>(kind: AggregateDocuments<State>, sought: Sought, minPosition?: string): Promise<readonly Found<State>[]> {
    await waitForPosition(this.#runner, minPosition);
    const { documents } = await this.#read(kind, sought, {});
    return documents.map((document) => foundIn(kind, document, document.state));
  }

  /** All of them, words opened: for lists that are short by nature. Rejects as {@link page} does. */
  async opened<State>(kind: AggregateDocuments<State>, sought: Sought, minPosition?: string): Promise<readonly Found<State>[]> {
    await waitForPosition(this.#runner, minPosition);
    const { documents } = await this.#read(kind, sought, {});
    return this.#opened(kind, documents, sought.networkId);
  }

  /** One of them, words left sealed, or null. */
  async one<State>(kind: AggregateDocuments<State>, networkId: string, aggregateId: string): Promise<State | null> {
    const id = kind.idOf(networkId, aggregateId);
    const { value } = await this.#runner.answer({ networkId }, ({ get }) => get(kind.collection.name, id));
    return value === null ? null : kind.stateOf((value as AggregateDocument).state);
  }

  async #read(kind: AnyDocuments, sought: Sought, { most = Infinity, start, matches = () => true }: Reading) {
    const { networkId, index, equals, descending = false, while: goesOn = () => true } = sought;
    const placed = placedIn(kind, sought);
    const first = start ?? (sought.from === undefined ? undefined : placeBefore(placed, sought.from));
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, async ({ find }) => {
      const documents: AggregateDocument[] = [];
      const limit = Math.min(CHUNK, most);
      let after: Document | undefined = first;
      for (;;) {
        const question: Find = { collection: kind.collection.name, index, equals: [networkId, ...equals], descending, limit };
        const chunk = (await find(after === undefined ? question : { ...question, after })) as AggregateDocument[];
        const end = chunk.findIndex((each) => !goesOn(each));
        documents.push(...(end < 0 ? chunk : chunk.slice(0, end)).filter(matches));
        if (documents.length >= most || end >= 0 || chunk.length < limit) return documents;
        after = chunk.at(-1);
      }
    });
    return { documents: value, incomplete: incomplete || rebuilding };
  }

  #opened<State>(
    kind: AggregateDocuments<State>,
    documents: readonly AggregateDocument[],
    networkId: string,
  ): Promise<readonly Found<State>[]> {
    const open = async (document: AggregateDocument) => foundIn(kind, document, await this.#sealer.open(document.state, networkId));
    return Promise.all(documents.map(open));
  }
}

type AnyDocuments = Omit<AggregateDocuments<unknown>, 'stateOf'>;
type Reading = {
  readonly most?: number;
  readonly start?: Document;
  readonly matches?: (document: AggregateDocument) => boolean;
};

function placedIn({ collection }: Pick<AnyDocuments, 'collection'>, { networkId, index, equals }: Sought): Placed {
  return { collection, index, equals: [networkId, ...equals] };
}

function foundIn<State>(kind: AggregateDocuments<State>, { aggregateId, since }: AggregateDocument, state: unknown): Found<State> {
  return { aggregateId, since, state: kind.stateOf(state) };
}

/** The runner of a service's view of its own store, in the catalogue, and the view itself. The module starts and stops the runner. */
export function ownViewOf(
  service: ServiceName,
  ports: ServicePorts,
  kinds: readonly AnyDocuments[],
): { readonly runner: ProjectionRunner; readonly view: OwnView } {
  const runner = readModelOf(ownProjection(service, kinds), ports, ownFeeds(service, ports));
  return { runner, view: new OwnView({ runner, sealer: ports.sealer }) };
}

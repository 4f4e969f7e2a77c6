/** Who lifted this person, and whom did they lift? */
import type { DocumentReader, ProjectionRunner } from '@golden-thread/event-road';
import type { Speaker, StreamName } from '@golden-thread/kernel';
import { type AggregateReader, cursorAfter, type Placed, placeOf, waitForPosition } from '@golden-thread/service-host';
import { inspirationStorage } from '../../storage.ts';
import { type FoundInspiration, iLifted, liftedMe } from './inspiration-views.ts';
import type { InspirationsOfPersonDto, InspirationsQuery } from './inspirations-of-person.dto.ts';
import { type InspirationOfPerson, INSPIRATIONS } from './inspirations-of-person.projection.ts';

/** Who asks, and about whom. */
export type InspirationsAsked = { readonly networkId: string; readonly personId: string; readonly by: Speaker };

type List = Placed & { readonly equals: readonly (string | boolean)[]; readonly path: string; readonly cursor: string | undefined };
type Page = { readonly found: readonly InspirationOfPerson[]; readonly after: string | null };

const PAGE = 50;
const NOTHING: Page = { found: [], after: null };

/** Reads both lists. A Nest token. */
export class InspirationsOfPerson {
  readonly #runner: ProjectionRunner;
  readonly #reader: AggregateReader;

  constructor({ runner, reader }: { readonly runner: ProjectionRunner; readonly reader: AggregateReader }) {
    this.#runner = runner;
    this.#reader = reader;
  }

  /** Whom they lifted is for the person alone. Rejects with a Problem: 400 for a cursor that is none, 503 `not-yet`. */
  async of({ networkId, personId, by }: InspirationsAsked, query: InspirationsQuery): Promise<InspirationsOfPersonDto> {
    await waitForPosition(this.#runner, query.minPosition);
    const { collection, byInspired, byInspirer } = INSPIRATIONS;
    const own = { collection, index: byInspired, equals: [networkId, personId], path: 'liftedMeAfter', cursor: query.liftedMeAfter };
    const others = { collection, index: byInspirer, equals: [networkId, personId, true], path: 'iLiftedAfter', cursor: query.iLiftedAfter };
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, async (documents) => ({
      own: await pageOf(documents, own),
      others: by.role === 'person' ? await pageOf(documents, others) : NOTHING,
    }));
    const state = { incomplete: incomplete || rebuilding };
    return {
      liftedMe: { people: await this.#each(value.own, (found) => liftedMe(by, found)), after: value.own.after, ...state },
      iLifted: { people: await this.#each(value.others, (found) => iLifted(personId, found)), after: value.others.after, ...state },
    };
  }

  /** The list finds; what is shown is decided by the stream as it is now: a no holds at once. */
  async #each<View>({ found }: Page, view: (found: FoundInspiration) => View | null): Promise<View[]> {
    const views = await Promise.all(
      found.map(async (each) => {
        const place = { networkId: each.networkId, stream: each.stream as StreamName };
        const { state, history } = await this.#reader.load(place, inspirationStorage);
        return view({ found: each, state, history });
      }),
    );
    return views.filter((each) => each !== null);
  }
}

async function pageOf(documents: DocumentReader, list: List): Promise<Page> {
  const { collection, index, equals, path, cursor } = list;
  const start = cursor === undefined ? {} : { after: placeOf(list, cursor, path) };
  const find = { collection: collection.name, index, equals, descending: true, limit: PAGE + 1, ...start };
  const found = (await documents.find(find)) as InspirationOfPerson[];
  const last = found.length > PAGE ? found[PAGE - 1] : undefined;
  return { found: found.slice(0, PAGE), after: last === undefined ? null : cursorAfter(list, last) };
}

/** Lists who waits, and counts who walks with somebody, for the lead of one agency. */
import type { ProjectionRunner } from '@golden-thread/event-road';
import type { Instant } from '@golden-thread/kernel';
import { waitForPosition } from '@golden-thread/service-host';
import { everyDocument } from '../every-document.ts';
import { WAITING, type WaitingDocument, type WalkingDocument } from './people-waiting.projection.ts';
import { EVERY_AGENCY } from './waiting-rows.ts';

/** For whom, and what has to be in it already. */
export type WaitingAsked = { readonly networkId: string; readonly agencyId: string; readonly minPosition?: string | undefined };

/** Answers from the read model. A Nest provider. */
export class PeopleWaiting {
  readonly #runner: ProjectionRunner;

  constructor(runner: ProjectionRunner) {
    this.#runner = runner;
  }

  /**
   * What is asked of this agency, and what is asked of every one; who asked first comes first. `incomplete`: something is missing until it can be
   * read. Rejects with Problems (400, 503 `not-yet`).
   */
  async of({ networkId, agencyId, minPosition }: WaitingAsked) {
    await waitForPosition(this.#runner, minPosition);
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, async (documents) => {
      const seenBy = (audience: string) =>
        everyDocument(documents, { collection: WAITING.rows, index: WAITING.byAudience, equals: [networkId, audience] });
      return [...(await seenBy(agencyId)), ...(await seenBy(EVERY_AGENCY))];
    });
    return {
      rows: (value as unknown as readonly WaitingDocument[]).toSorted((a, b) => a.askedOn - b.askedOn),
      incomplete: incomplete || rebuilding,
    };
  }

  /** How many people walk with one of these specialists at an instant, each counted once. What is asked first waits for a position: see {@link of}. */
  async walkingWith({ networkId, specialistIds, at }: { networkId: string; specialistIds: readonly string[]; at: Instant }) {
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, async (documents) => {
      const find = { collection: WAITING.walking, index: WAITING.bySpecialist };
      const found = [];
      for (const id of specialistIds) found.push(...(await everyDocument(documents, { ...find, equals: [networkId, id] })));
      return found;
    });
    const walking = (value as unknown as readonly WalkingDocument[]).filter(({ until }) => until === null || at < until);
    return { people: new Set(walking.map(({ personId }) => personId)).size, incomplete: incomplete || rebuilding };
  }
}

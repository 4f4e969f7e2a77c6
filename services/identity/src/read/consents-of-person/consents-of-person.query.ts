/** Lists the consents of a person. */
import type { ProjectionRunner } from '@golden-thread/event-road';
import { waitForPosition } from '@golden-thread/service-host';
import { everyDocument } from '../every-document.ts';
import { type ConsentDocument, CONSENTS } from './consents-of-person.projection.ts';

/** Whose, and what has to be in it already. */
export type ConsentsAsked = { readonly networkId: string; readonly personId: string; readonly minPosition?: string | undefined };

/** Answers from the read model. A Nest provider. */
export class ConsentsOfPeople {
  readonly #runner: ProjectionRunner;

  constructor(runner: ProjectionRunner) {
    this.#runner = runner;
  }

  /** The ids of all of them, in no order that means anything; `incomplete`: something is missing until it can be read. Rejects with Problems (400, 503 `not-yet`). */
  async of({
    networkId,
    personId,
    minPosition,
  }: ConsentsAsked): Promise<{ readonly ids: readonly string[]; readonly incomplete: boolean }> {
    await waitForPosition(this.#runner, minPosition);
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, (documents) =>
      everyDocument(documents, { collection: CONSENTS.collection, index: CONSENTS.byPerson, equals: [networkId, personId] }),
    );
    return { ids: (value as readonly ConsentDocument[]).map(({ consentId }) => consentId), incomplete: incomplete || rebuilding };
  }
}

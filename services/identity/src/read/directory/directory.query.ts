/** Lists from the directory. */
import type { ProjectionRunner } from '@golden-thread/event-road';
import { type AggregateDocument, type AggregateDocuments, type OwnViewQuery, waitForPosition } from '@golden-thread/service-host';
import { everyDocument } from '../every-document.ts';
import { BY_AGENCY } from './directory.projection.ts';

/** An entry: its id, and how it stands. */
export type Listed<State> = { readonly id: string; readonly state: State };

/** Which entries: of the whole network, or of one agency. */
export type WhichListed = { readonly networkId: string; readonly agencyId?: string | undefined };

/** What the network has. A Nest provider. */
export class Directory {
  /** What fills it. */
  readonly readModel: ProjectionRunner;

  constructor(readModel: ProjectionRunner) {
    this.readModel = readModel;
  }

  /** All entries of a kind, by agency and id. Rejects with a Problem 503 `not-yet` where the position is not reached in 5 s. */
  async list<State>(
    kind: AggregateDocuments<State>,
    { networkId, agencyId }: WhichListed,
    { minPosition }: OwnViewQuery,
  ): Promise<readonly Listed<State>[]> {
    await waitForPosition(this.readModel, minPosition);
    const equals = agencyId === undefined ? [networkId] : [networkId, agencyId];
    const { value } = await this.readModel.answer({ networkId }, (documents) =>
      everyDocument(documents, { collection: kind.collection.name, index: BY_AGENCY, equals }),
    );
    return (value as readonly AggregateDocument[]).map(({ aggregateId, state }) => ({ id: aggregateId, state: kind.stateOf(state) }));
  }
}

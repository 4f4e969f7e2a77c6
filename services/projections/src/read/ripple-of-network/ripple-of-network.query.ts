/** Which ripples run through this network, as far as is known now? */
import type { Coverage } from '@golden-thread/event-road';
import { Problem, waitForPosition } from '@golden-thread/service-host';
import type { Positions } from '../positions.dto.ts';
import type { FigurePosition, FiguresDocument } from './ripple-documents.ts';
import type { RippleReadModel, WrittenFigures } from './ripple-read-model.ts';

/**
 * Where an answer stands. `following`: complete up to its positions; `incomplete`: events of the network are parked; `waiting`: a source
 * does not answer, and the answer gets older; `filling`: figures of this network are not complete yet; `rebuilding`: they are being filled
 * anew, and the answer is the one from before.
 */
export type RippleState = 'following' | 'incomplete' | 'waiting' | 'filling' | 'rebuilding';

/** The live figures of a network. */
export type RippleAnswer = {
  readonly networkId: string;
  readonly state: RippleState;
  /** RFC 3339: the instant the figures are as of. */
  readonly asOf: string;
  /** Milliseconds since the moment up to which everything is known to be in the figures; null where that is not known. */
  readonly stalenessMs: number | null;
  /** Everything up to here is in the figures, by service. */
  readonly positions: Positions;
} & Pick<FiguresDocument, 'definitionVersion' | 'parameters' | 'metrics'>;

/**
 * Answers from the written figures. Rejects with a Problem: 404 `network-unknown`; 503 `figures-not-ready` while nothing can be said of
 * the network because the read model is being filled; 503 `not-yet` where `minPosition` is not covered in time.
 */
export async function rippleOfNetwork(readModel: RippleReadModel, networkId: string, minPosition?: string): Promise<RippleAnswer> {
  await waitForPosition(readModel, minPosition);
  const figures = await readModel.figuresOf(networkId);
  const { document } = figures;
  if (document === null) throw absent(figures);
  const { asOf, definitionVersion, parameters, metrics } = document;
  const staleness = Math.max(...figures.coverage.map(({ stalenessMs }) => stalenessMs));
  return {
    networkId,
    state: stateOf(figures),
    asOf,
    stalenessMs: Number.isFinite(staleness) ? Math.round(staleness) : null,
    positions: Object.fromEntries(document.positions.map((position) => [position.service, furthest(position, figures)])),
    definitionVersion,
    parameters,
    metrics,
  };
}

function absent({ coverage }: WrittenFigures): Problem {
  if (coverage.every(({ state }) => state === 'following')) {
    return new Problem(404, 'network-unknown', 'No event of a network with this id is known here.');
  }
  const sentence = 'The figures are still being filled from the events; this network is not among them yet. Ask again in a moment.';
  return new Problem(503, 'figures-not-ready', sentence, { retryAfterSeconds: 2 });
}

/** What is worst about the answer. */
function stateOf({ coverage, incomplete }: WrittenFigures): RippleState {
  const states = new Set<Coverage['state']>(coverage.map(({ state }) => state));
  const worst = (['rebuilding', 'filling', 'waiting'] as const).find((state) => states.has(state));
  return worst ?? (incomplete ? 'incomplete' : 'following');
}

/** A document says what was applied when it was written. Where nothing has changed since, it stands for all that is covered. */
function furthest({ service, storeId, position }: FigurePosition, { coverage, upToDate }: WrittenFigures): Positions[string] {
  const now = coverage.find((each) => each.service === service && each.storeId === storeId);
  return { storeId, position: upToDate && now !== undefined ? Math.max(position, now.covered) : position };
}

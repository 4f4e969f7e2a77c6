/** Answers that say where they stand: read from one version, at one position of every source. */
import type { RoadRecord } from '@golden-thread/contracts';
import { laneOf } from '@golden-thread/kernel';
import type { Checkpoint, Document, Find, ReadModelStore, ReadModelVersion } from '@golden-thread/read-models';

/** Whose documents are asked for. */
export type Question = {
  readonly networkId: string;
  /** The parking keys the answer rests on, as the projection names them; default all of the network. */
  readonly keys?: readonly string[];
};

/** A value with where it stands. */
export type Answer<Value> = {
  readonly value: Value;
  readonly version: number;
  /** Everything up to `last` of that lane is in the answer, and nothing later. */
  readonly positions: readonly Checkpoint[];
  /** It rests on events that are parked (C7). */
  readonly incomplete: boolean;
  /** The version that answers is not followed: it is filled anew (C3). Whatever decides access must not rest on it. */
  readonly rebuilding: boolean;
};

/** Documents of the version that answers. */
export type DocumentReader = {
  readonly get: (collection: string, id: string) => Promise<Document | null>;
  readonly find: (find: Find) => Promise<Document[]>;
};

/** What an answer is read with. */
export type AnswerParts = {
  readonly readModels: ReadModelStore;
  readonly name: string;
  /** Keys with parked events in a network, in a version. */
  readonly parkedKeys: (model: ReadModelVersion, networkId: string) => Promise<readonly string[]>;
  /** Runs an action while this process does not work on the lane. */
  readonly inLane: <Result>(lane: number, action: () => Promise<Result>) => Promise<Result>;
};

/** The documents moved under every try to read them at one position. */
export class AnswerUnsettled extends Error {
  constructor(name: string) {
    super(`${name} changes faster than it can be read; ask again`);
    this.name = 'AnswerUnsettled';
  }
}

/** Tries without holding the lane, then with. */
const TRIES = { free: 3, all: 20 } as const;

/**
 * Reads at one position: the checkpoints are the same before and after the question was answered. Rejects with {@link AnswerUnsettled}
 * where that never comes about, which takes another process that writes without a pause.
 */
export async function answerFrom<Value>(
  parts: AnswerParts,
  question: Question,
  ask: (documents: DocumentReader) => Promise<Value>,
): Promise<Omit<Answer<Value>, 'rebuilding'>> {
  const lane = laneOf(question.networkId);
  for (let tries = 0; tries < TRIES.all; tries += 1) {
    const attempt = () => answerOnce(parts, question, ask);
    const answer = await (tries < TRIES.free ? attempt() : parts.inLane(lane, attempt));
    if (answer !== null) return answer;
  }
  throw new AnswerUnsettled(parts.name);
}

async function answerOnce<Value>(
  parts: AnswerParts,
  { networkId, keys }: Question,
  ask: (documents: DocumentReader) => Promise<Value>,
): Promise<Omit<Answer<Value>, 'rebuilding'> | null> {
  const { readModels, name } = parts;
  const lane = laneOf(networkId);
  const version = await readModels.liveVersion(name);
  if (version === null) throw new RangeError(`read model ${name} has no version yet: it was never started`);
  const model = { name, version };
  const positions = await positionsOf(readModels, model, lane);
  const value = await ask({ get: (collection, id) => readModels.get(model, collection, id), find: (find) => readModels.find(model, find) });
  const parked = await parts.parkedKeys(model, networkId);
  const settled = samePlaces(positions, await positionsOf(readModels, model, lane));
  if (!settled || (await readModels.liveVersion(name)) !== version) return null;
  const incomplete = keys === undefined ? parked.length > 0 : keys.some((key) => parked.includes(`${networkId}/${key}`));
  return { value, version, positions, incomplete };
}

async function positionsOf(readModels: ReadModelStore, model: ReadModelVersion, lane: number): Promise<readonly Checkpoint[]> {
  return (await readModels.checkpoints(model)).filter((checkpoint) => checkpoint.lane === lane);
}

function samePlaces(before: readonly Checkpoint[], after: readonly Checkpoint[]): boolean {
  const placeOf = ({ service, storeId, last }: Checkpoint) => `${service}/${storeId}/${last}`;
  const places = new Set(before.map(placeOf));
  return before.length === after.length && after.every((checkpoint) => places.has(placeOf(checkpoint)));
}

/** The position of one source in an answer, 0 where it has none. */
export function positionIn(answer: Pick<Answer<unknown>, 'positions'>, source: Pick<RoadRecord, 'service' | 'storeId'>): number {
  return answer.positions.find(({ service, storeId }) => service === source.service && storeId === source.storeId)?.last ?? 0;
}

/** Which questions may be asked: a view of the question bank, which preferences keeps. */
import { questionAccepted, questionProposed, type QuestionProposed, questionRetired, type RoadRecord } from '@golden-thread/contracts';
import type { DocumentSession, Projection, ProjectionRunner } from '@golden-thread/event-road';
import type { Document, ReadModelStore } from '@golden-thread/read-models';
import { readModelOf, type ServicePorts } from '@golden-thread/service-host';

const COLLECTION = 'questions';

type QuestionDocument = Document & { readonly by: string | null; readonly accepted: boolean; readonly retired: boolean };

/** One document a question, the same in whatever order its facts come. */
export const questionsProjection: Projection = {
  name: 'sessions-questions',
  version: 1,
  collections: [{ name: COLLECTION, indexes: [] }],
  sources: ['preferences'],
  types: [questionProposed.type, questionAccepted.type, questionRetired.type],
  apply,
};

async function apply({ event }: RoadRecord, documents: DocumentSession): Promise<void> {
  const { networkId, subject, type, data } = event;
  if (subject === null) return;
  const id = documentOf(networkId, subject);
  const known = (await documents.get(COLLECTION, id)) as QuestionDocument | null;
  const before: QuestionDocument = known ?? { id, by: null, accepted: false, retired: false };
  const proposedBy = type === questionProposed.type ? (data as QuestionProposed).by : null;
  documents.put(COLLECTION, {
    ...before,
    by: before.by ?? proposedBy,
    accepted: before.accepted || type === questionAccepted.type,
    retired: before.retired || type === questionRetired.type,
  });
}

function documentOf(networkId: string, stream: string): string {
  return JSON.stringify([networkId, stream]);
}

/** Answers from the read model that a runner fills. A Nest token. */
export class KnownQuestions {
  readonly #readModels: ReadModelStore;

  constructor(readModels: ReadModelStore) {
    this.#readModels = readModels;
  }

  /** Whether a specialist may ask a question: the bank holds it, or they proposed it themselves; and nobody took it out (P8). */
  async mayAsk(networkId: string, questionId: string, specialistId: string): Promise<boolean> {
    const version = await this.#readModels.liveVersion(questionsProjection.name);
    if (version === null) return false;
    const model = { name: questionsProjection.name, version };
    const found = (await this.#readModels.get(
      model,
      COLLECTION,
      documentOf(networkId, `question-${questionId}`),
    )) as QuestionDocument | null;
    return found !== null && !found.retired && (found.accepted || found.by === specialistId);
  }
}

/** The runner of the view, in the catalogue, and the view itself. The module starts and stops the runner. */
export function knownQuestions(ports: ServicePorts): { readonly runner: ProjectionRunner; readonly questions: KnownQuestions } {
  return { runner: readModelOf(questionsProjection, ports), questions: new KnownQuestions(ports.readModels) };
}

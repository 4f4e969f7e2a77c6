/** Puts together what one specialist prepares with. */
import type { Clock, Speaker } from '@golden-thread/kernel';
import type { AggregateReader, HandOvers, OwnView, OwnViewQuery } from '@golden-thread/service-host';
import { streamOfPreferences, type Preferences } from '../../domain/preferences.ts';
import type { Question } from '../../domain/question.ts';
import { preferencesStorage } from '../../storage.ts';
import { goalDocuments, ofPerson, questionDocuments } from '../documents.ts';
import { preparationFor, type PreparationView } from './preparation-view.ts';

/** Who prepares, for whom. */
export type Preparing = { readonly networkId: string; readonly personId: string; readonly by: Speaker };

/** Answers from the person's own stream, their goals and the question bank. A Nest provider. */
export class PreparationOfPerson {
  readonly #reader: AggregateReader;
  readonly #handOvers: HandOvers;
  readonly #own: OwnView;
  readonly #clock: Clock;

  constructor(parts: { readonly reader: AggregateReader; readonly handOvers: HandOvers; readonly own: OwnView; readonly clock: Clock }) {
    this.#reader = parts.reader;
    this.#handOvers = parts.handOvers;
    this.#own = parts.own;
    this.#clock = parts.clock;
  }

  /** Rejects with KeysUnavailable, and with Problems (400, 503 `not-yet`) where a position is asked for. */
  async of(preparing: Preparing, { minPosition }: OwnViewQuery): Promise<PreparationView> {
    const { networkId, personId, by } = preparing;
    const [since, { state }, goals] = await Promise.all([
      this.#handOvers.seenSince(preparing, 'preferences'),
      this.#reader.load({ networkId, stream: streamOfPreferences(personId) }, preferencesStorage),
      this.#own.opened(goalDocuments, ofPerson(networkId, personId), minPosition),
    ]);
    const questions = await this.#questionsOf(networkId, state);
    return preparationFor({ by, since }, { state, goals, questions, now: this.#clock.now() });
  }

  /** Those that stand in the bank, or stood in it when they were answered. */
  async #questionsOf(networkId: string, { visions }: Preferences): Promise<ReadonlyMap<string, Question>> {
    const ids = [...visions.keys()];
    const found = await Promise.all(ids.map((id) => this.#own.one(questionDocuments, networkId, id)));
    return new Map(found.flatMap((question, n) => (question?.accepted === true ? [[ids[n] ?? '', question] as const] : [])));
  }
}

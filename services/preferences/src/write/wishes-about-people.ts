/** Wishes about people in this service: what stands in their streams is seen whole by them alone, and so is how much there is of it (P9). */
import type { Decision, DomainEvent } from '@golden-thread/kernel';
import {
  type AggregateStorage,
  type Asked,
  type Deciding,
  type WishAnswerDto,
  type WishedFor,
  Wishes,
  versionForThePerson,
} from '@golden-thread/service-host';

/** In the place of {@link Wishes}: where somebody else than the person wishes, no version is asked for or told. A Nest provider. */
export class WishesAboutPeople extends Wishes {
  override about<State, Event extends DomainEvent>(
    wished: WishedFor & { readonly personId: string },
    asked: Asked,
    aggregate: AggregateStorage<State, Event>,
    decide: (deciding: Deciding, state: State) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    return versionForThePerson(asked, (seen) => super.about(wished, seen, aggregate, decide));
  }
}

/** `POST /api/preferences/people/:personId/goals`. */
import { tellingRefusals } from '@golden-thread/kernel';
import {
  AggregateReader,
  type Asked,
  AskedBy,
  For,
  instantIn,
  invalidRequest,
  Relations,
  speakerTowards,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { groundRefusals, type GrewFrom } from '../../domain/goal-ground.ts';
import { chooseGoal, refusals, streamOfGoal } from '../../domain/goal.ts';
import { groundOf } from '../../domain/preferences-ground.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { PersonPath } from '../../paths.dto.ts';
import { goalStorage, preferencesStorage } from '../../storage.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ChooseGoalDto } from './choose-goal.dto.ts';

/** Chooses a goal: it grows from something the person said or took up, or is their own sentence (P1). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class ChooseGoalController {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(AggregateReader) reader: AggregateReader, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#reader = reader;
    this.#relations = relations;
  }

  @WishRoute('people/:personId/goals', {
    summary: 'Chooses a goal: it grows from something I said or took up, or is my own sentence.',
    refusals: [...TELLING_REFUSALS, refusals.exists, groundRefusals.needsGround, groundRefusals.letGo, tellingRefusals.notConfirmed],
  })
  async chooseGoal(@Param() at: PersonPath, @Body() request: ChooseGoalDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const goalId = request.goalId ?? this.#wishes.newId(asked, 'goal');
    const grewFrom = await this.#grewFrom(at.personId, request, asked);
    const wished = { personId: at.personId, id: goalId, stream: streamOfGoal(goalId), request };
    return this.#wishes.about(wished, asked, goalStorage, ({ by }, state) =>
      chooseGoal({ personId: at.personId, words: request.words, grewFrom, told: toldBy(request.told, by), by }, state),
    );
  }

  /** What the goal grows from, looked up in what the person said; for whoever may not speak for them nothing is looked up. */
  async #grewFrom(personId: string, { from, fromId, occurredAt }: ChooseGoalDto, { identity }: Asked): Promise<GrewFrom> {
    if (from === 'own-words') {
      if (fromId !== undefined) throw invalidRequest([{ path: 'fromId', reason: 'is not said where the goal is in their own words' }]);
      return { from };
    }
    if (fromId === undefined) throw invalidRequest([{ path: 'fromId', reason: `names the ${from} it grew from` }]);
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) return { from, fromId, ground: null };
    const place = { networkId: identity.networkId, stream: streamOfPreferences(personId) };
    const { state } = await this.#reader.load(place, preferencesStorage);
    return { from, fromId, ground: groundOf(state, from, fromId, instantIn('occurredAt', occurredAt)) };
  }
}

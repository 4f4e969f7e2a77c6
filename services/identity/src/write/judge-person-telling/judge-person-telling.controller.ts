/** `POST /api/identity/people/:personId/told/:eventId/confirm` and `.../correct`. */
import { type Decision, type Verdict, verdictRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { lifeRefusals } from '../../domain/person-life.ts';
import { confirm, correct, type Person, streamOfPerson } from '../../domain/person.ts';
import type { PersonEvent } from '../../domain/person.schema.ts';
import { ToldPath } from '../../paths.dto.ts';
import { WishesAboutPeople } from '../wishes-about-people.ts';

type Judge = (wish: Verdict, state: Person) => Decision<PersonEvent>;

/** What was written down about a person is read back: it is what they meant, or it is not (P2). */
@ApiTags('people')
@For('person', 'specialist')
@Controller('api/identity')
export class JudgePersonTellingController {
  readonly #wishes: WishesAboutPeople;

  constructor(@Inject(WishesAboutPeople) wishes: WishesAboutPeople) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/told/:eventId/confirm', {
    summary: 'What was told was read back, and is what the person meant.',
    refusals: [...verdictRefusals, lifeRefusals.died],
  })
  confirm(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('people/:personId/told/:eventId/correct', {
    summary: 'What was told was read back, and is not what the person meant.',
    refusals: [...verdictRefusals, lifeRefusals.died],
  })
  correct(@Param() at: ToldPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: Judge,
    at: ToldPath,
    { request, asked }: { readonly request: WishDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const { personId, eventId } = at;
    const of = await this.#wishes.typeOf(asked, streamOfPerson(personId), eventId);
    const wish = { personId, id: eventId, isVerdict: true, request } as const;
    return this.#wishes.person(wish, asked, ({ by }, state) => judge({ eventId, ...of, by }, state));
  }
}

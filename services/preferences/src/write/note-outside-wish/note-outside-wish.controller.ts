/** `POST /api/preferences/people/:personId/outside-wishes`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { noteOutsideWish, refusals, streamOfOutsideWish } from '../../domain/outside-wish.ts';
import { PersonPath } from '../../paths.dto.ts';
import { outsideWishStorage } from '../../storage.ts';
import { NoteOutsideWishDto } from './note-outside-wish.dto.ts';

/** Notes what an agency, a court or somebody else asks of a person, as theirs: it is never a goal (P1). */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class NoteOutsideWishController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/outside-wishes', {
    summary: 'Notes what an agency, a court or somebody else asks of a person, as theirs: it is never a goal.',
    refusals: [refusals.notTheirs, refusals.exists, refusals.left],
  })
  noteOutsideWish(@Param() at: PersonPath, @Body() request: NoteOutsideWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const outsideWishId = request.outsideWishId ?? this.#wishes.newId(asked, 'outside-wish');
    const wished = { personId: at.personId, id: outsideWishId, stream: streamOfOutsideWish(outsideWishId), request };
    return this.#wishes.about(wished, asked, outsideWishStorage, ({ by }, state) =>
      noteOutsideWish({ personId: at.personId, askedBy: request.askedBy, words: request.words, by }, state),
    );
  }
}

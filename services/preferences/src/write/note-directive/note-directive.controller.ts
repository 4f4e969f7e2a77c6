/** `POST /api/preferences/people/:personId/wellness-plan/directive`. */
import { tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { noteDirective, streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { PersonPath } from '../../paths.dto.ts';
import { wellnessPlanStorage } from '../../storage.ts';
import { NoteDirectiveDto } from './note-directive.dto.ts';

/** Notes where a signed directive of mine is kept, and who may open it. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class NoteDirectiveController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/wellness-plan/directive', {
    summary: 'Notes where a signed directive of mine is kept, and who may open it.',
    refusals: [tellingRefusals.onlyThePerson],
  })
  noteDirective(@Param() at: PersonPath, @Body() request: NoteDirectiveDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.personId, stream: streamOfWellnessPlan(at.personId), request };
    return this.#wishes.about(wished, asked, wellnessPlanStorage, ({ by }, state) =>
      noteDirective({ whereItIs: request.whereItIs, whoMayOpen: request.whoMayOpen, by }, state),
    );
  }
}

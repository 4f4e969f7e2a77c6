/** `POST /api/preferences/people/:personId/support`. */
import { type Asked, AskedBy, For, toldBy, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { wantSupport } from '../../domain/preferences-pace.ts';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { WantSupportDto } from './want-support.dto.ts';

/** Says which kinds of support would help. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class WantSupportController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/support', { summary: 'Says which kinds of support would help.', refusals: TELLING_REFUSALS })
  wantSupport(@Param() at: PersonPath, @Body() request: WantSupportDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.personId, stream: streamOfPreferences(at.personId), request };
    return this.#wishes.about(wished, asked, preferencesStorage, ({ by }, state) =>
      wantSupport({ supportKinds: request.supportKinds, told: toldBy(request.told, by), by }, state),
    );
  }
}

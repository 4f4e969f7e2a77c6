/** `POST /api/sessions/reflections/:reflectionId/let-go`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { letGo, refusals, streamOfReflection } from '../../domain/reflection.ts';
import { ReflectionPath } from '../../paths.dto.ts';
import { reflectionStorage } from '../../storage.ts';
import { speakerOf } from '../speaker-of.ts';

/** Lets a reflection go before its days are over. */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class LetReflectionGoController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('reflections/:reflectionId/let-go', { summary: 'Whoever wrote it lets it go.', refusals: [refusals.notYours] })
  letReflectionGo(@Param() at: ReflectionPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id: at.reflectionId, stream: streamOfReflection(at.reflectionId), request };
    return this.#wishes.fulfil(wished, asked, reflectionStorage, (state, { now }) => letGo({ now, by: speakerOf(asked) }, state));
  }
}

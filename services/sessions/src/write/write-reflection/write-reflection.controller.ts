/** `POST /api/sessions/reflections`. */
import { type Asked, AskedBy, For, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, streamOfReflection, write } from '../../domain/reflection.ts';
import { reflectionStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { speakerOf } from '../speaker-of.ts';
import { WriteReflectionDto } from './write-reflection.dto.ts';

/** Writes down what a specialist noticed about themselves, for their eyes only (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class WriteReflectionController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('reflections', {
    summary: 'A specialist writes a reflection about themselves.',
    refusals: [refusals.gone, refusals.notYours],
  })
  writeReflection(@Body() request: WriteReflectionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const reflectionId = request.reflectionId ?? this.#wishes.newId(asked, 'reflection');
    const { competencies = [], words, kept } = request;
    const wished = { id: reflectionId, stream: streamOfReflection(reflectionId), request };
    return this.#wishes.fulfil(wished, asked, reflectionStorage, (state, { now: at }) =>
      write({ competencies, words, ...given('kept', kept), at, by: speakerOf(asked) }, state),
    );
  }
}

/** `POST /api/sessions/groups/:groupId/told/:eventId/confirm` and `.../correct`. */
import { verdictRefusals } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { confirm, correct, streamOfGroup } from '../../domain/group.ts';
import { GroupToldPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { memberIn, MemberVerdictDto } from '../member.dto.ts';

/** What was written down for a person about belonging to a group is read back to them: it is what they meant, or it is not (P2). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class JudgeGroupTellingController {
  readonly #wishes: Wishes;

  constructor(@Inject(Wishes) wishes: Wishes) {
    this.#wishes = wishes;
  }

  @WishRoute('groups/:groupId/told/:eventId/confirm', {
    summary: 'It was read back, and is what the person meant. The version in the answer is always 0.',
    refusals: verdictRefusals,
  })
  confirm(@Param() at: GroupToldPath, @Body() request: MemberVerdictDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(confirm, at, { request, asked });
  }

  @WishRoute('groups/:groupId/told/:eventId/correct', {
    summary: 'It was read back, and is not what the person meant. The version in the answer is always 0.',
    refusals: verdictRefusals,
  })
  correct(@Param() at: GroupToldPath, @Body() request: MemberVerdictDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#judge(correct, at, { request, asked });
  }

  async #judge(
    judge: typeof confirm,
    { groupId, eventId }: GroupToldPath,
    { request, asked }: { readonly request: MemberVerdictDto; readonly asked: Asked },
  ): Promise<WishAnswerDto> {
    const personId = memberIn(request, asked);
    const wished = { personId, id: eventId, stream: streamOfGroup(groupId), request };
    const answer = await this.#wishes.about(wished, withoutSeenVersion(asked), groupStorage, ({ by }, state) =>
      judge({ eventId, personId, by }, state),
    );
    return withoutVersion(answer);
  }
}

/** `POST /api/sessions/groups/:groupId/meetings`. */
import { Clock, type Instant } from '@golden-thread/kernel';
import {
  type Asked,
  AskedBy,
  For,
  instantIn,
  isHolding,
  Specialists,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Group, refusals as ofGroup, streamOfGroup } from '../../domain/group.ts';
import { holdMeeting, refusals } from '../../domain/group-meeting.ts';
import { KnownGroups } from '../../known-groups.ts';
import { GroupPath } from '../../paths.dto.ts';
import { groupStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { instantOver } from '../instant-over.ts';
import { speakerOf } from '../speaker-of.ts';
import { HoldMeetingDto } from './hold-meeting.dto.ts';

/** Notes a meeting of a group. */
@ApiTags('sessions')
@For('specialist', 'agency-steward')
@Controller('api/sessions')
export class HoldMeetingController {
  readonly #wishes: Wishes;
  readonly #groups: KnownGroups;
  readonly #specialists: Specialists;
  readonly #clock: Clock;

  constructor(
    @Inject(Wishes) wishes: Wishes,
    @Inject(KnownGroups) groups: KnownGroups,
    @Inject(Specialists) specialists: Specialists,
    @Inject(Clock) clock: Clock,
  ) {
    this.#wishes = wishes;
    this.#groups = groups;
    this.#specialists = specialists;
    this.#clock = clock;
  }

  @WishRoute('groups/:groupId/meetings', {
    summary: 'A group met: whoever led the meeting or the agency lead notes it. The version in the answer is always 0.',
    refusals: [refusals.notThere, ofGroup.notOpened, ofGroup.closed, refusals.nobodyMayLead, refusals.notedOtherwise],
  })
  async holdMeeting(@Param() path: GroupPath, @Body() request: HoldMeetingDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const meetingId = request.meetingId ?? this.#wishes.newId(asked, 'meeting');
    const known = await this.#groups.of(asked, path.groupId);
    await this.#groups.leadOnlyOwn(asked, known, refusals.notThere);
    const by = speakerOf(asked);
    const now = this.#clock.now();
    const at = whenIn(request, now) ?? known.meetings.get(meetingId)?.held?.at ?? now;
    const facilitators = request.facilitators ?? (by.role === 'specialist' ? [by.id] : []);
    const mayLead = await this.#mayLead(asked.identity.networkId, facilitators, { known, at });
    const { minutes, attendees = [], unnamed = 0, facilitatorShare } = request;
    const topics = request.topics?.map(({ topicId, raisedBy }) => ({ topicId, raisedBy }));
    const wished = { id: meetingId, stream: streamOfGroup(path.groupId), request };
    const answer = await this.#wishes.fulfil(wished, withoutSeenVersion(asked), groupStorage, (state) =>
      holdMeeting(
        {
          meetingId,
          at,
          minutes,
          facilitators,
          mayLead,
          attendees,
          unnamed,
          ...given('topics', topics),
          ...given('facilitatorShare', facilitatorShare),
          by,
        },
        state,
      ),
    );
    return withoutVersion(answer);
  }

  /** Those who worked or gave time with the group's agency on that day and held what its programme asks for. Trainees lead beside them (P12). */
  async #mayLead(
    networkId: string,
    facilitators: readonly string[],
    { known: { opened }, at }: { readonly known: Group; readonly at: Instant },
  ): Promise<readonly string[]> {
    const may = await Promise.all(
      facilitators.map(async (id) => {
        const work = await this.#specialists.workOf({ networkId, id }, at);
        if (work === null || work.standing === 'trainee' || work.agencyId !== opened?.agencyId) return false;
        return isHolding(await this.#specialists.credentialOf({ networkId, id }, { programmeId: opened.programmeId, at }));
      }),
    );
    return facilitators.filter((_, place) => may[place]);
  }
}

function whenIn({ at, occurredAt }: HoldMeetingDto, now: Instant): Instant | undefined {
  return instantOver('at', at, now) ?? instantIn('occurredAt', occurredAt);
}

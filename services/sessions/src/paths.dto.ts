/** Ids in addresses of this service. */
import { Id } from '@golden-thread/service-host';

/** A session; its note and its rating go by the same id. */
export class SessionPath {
  @Id({ description: 'The session.', example: 'session-1' })
  readonly sessionId!: string;
}

/** A question in a session. */
export class QuestionPath extends SessionPath {
  @Id({ description: 'The question that was answered.', example: 'question-vision' })
  readonly questionId!: string;
}

/** A topic in a session. */
export class TopicPath extends SessionPath {
  @Id({ description: 'The topic.', example: 'topic-mornings' })
  readonly topicId!: string;
}

/** Something that was told about a note. */
export class ToldPath extends SessionPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** A hard moment. */
export class HardMomentPath {
  @Id({ description: 'The hard moment. A device that writes offline makes the id itself.', example: 'hard-moment-1' })
  readonly hardMomentId!: string;
}

/** A call for help in a hard moment. */
export class CallPath extends HardMomentPath {
  @Id({ description: 'The call.', example: 'call-1' })
  readonly callId!: string;
}

/** A group. */
export class GroupPath {
  @Id({ description: 'The group. Whoever opens it, or their device, makes the id.', example: 'group-1' })
  readonly groupId!: string;
}

/** A meeting of a group. */
export class MeetingPath extends GroupPath {
  @Id({ description: 'The meeting.', example: 'meeting-1' })
  readonly meetingId!: string;
}

/** Something that was told about belonging to a group. */
export class GroupToldPath extends GroupPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** An insight. */
export class InsightPath {
  @Id({ description: 'The insight.', example: 'insight-1' })
  readonly insightId!: string;
}

/** A reflection. */
export class ReflectionPath {
  @Id({ description: 'The reflection.', example: 'reflection-1' })
  readonly reflectionId!: string;
}

/** A person. */
export class PersonPath {
  @Id({ description: 'The person.', example: 'ada' })
  readonly personId!: string;
}

/** An agency. */
export class AgencyPath {
  @Id({ description: 'The agency.', example: 'agency-north' })
  readonly agencyId!: string;
}

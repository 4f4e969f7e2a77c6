/** Ids in addresses of this service. */
import { Id } from '@golden-thread/service-host';

const TOLD = { description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' };

/** A person. */
export class PersonPath {
  @Id({ description: 'The person.', example: 'ben' })
  readonly personId!: string;
}

/** A report of confidence. */
export class ConfidenceToldPath extends PersonPath {
  @Id(TOLD)
  readonly eventId!: string;
}

/** An outcome. */
export class OutcomePath {
  @Id({ description: 'The outcome.', example: 'outcome-1' })
  readonly outcomeId!: string;
}

/** Something that was told about an outcome. */
export class OutcomeToldPath extends OutcomePath {
  @Id(TOLD)
  readonly eventId!: string;
}

/** An acknowledgement of who inspired somebody. */
export class InspirationPath {
  @Id({ description: 'The acknowledgement, as its answer or a list named it.', example: 'inspiration-1' })
  readonly inspirationId!: string;
}

/** Something that was told about an acknowledgement. */
export class InspirationToldPath extends InspirationPath {
  @Id(TOLD)
  readonly eventId!: string;
}

/** A gathering. */
export class GatheringPath {
  @Id({ description: 'The gathering. A device that writes offline makes the id itself.', example: 'gathering-1' })
  readonly gatheringId!: string;
}

/** Something that was told about coming to a gathering. */
export class GatheringToldPath extends GatheringPath {
  @Id(TOLD)
  readonly eventId!: string;
}

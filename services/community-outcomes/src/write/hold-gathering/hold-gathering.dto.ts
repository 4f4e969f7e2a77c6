/** The body of `POST /api/community-outcomes/gatherings/:gatheringId/hold`. */
import { Code, Id, IdList, Whole, WishDto } from '@golden-thread/service-host';

const MANY = { min: 0, max: 1_000_000 };

/** Notes that people met. Everything but who and what kind can stay unsaid (P16). */
export class HoldGatheringDto extends WishDto {
  @IdList(
    { description: 'Those who agreed to be counted by name; everybody else is in `unnamed`.', example: ['ada', 'ben'] },
    { max: 5_000 },
  )
  readonly attendees!: string[];

  @Code({ description: 'open-evening, walk, training, outreach or another code. Meetings of a group come by themselves.', example: 'walk' })
  readonly kind!: string;

  @Id({ description: 'The agency it belongs to. An agency lead leaves it out: it is theirs.', example: 'agency-north', optional: true })
  readonly agencyId?: string;

  @Whole({ description: 'How many were there beside those named.', example: 3, optional: true }, MANY)
  readonly unnamed?: number;

  @Whole({ description: 'How long it was.', example: 90, optional: true }, MANY)
  readonly minutes?: number;

  @IdList({ description: 'Who led it.', example: ['luis'], optional: true }, { max: 100 })
  readonly facilitators?: string[];

  @Whole({ description: 'How many things were given away: meals, kits, tickets.', example: 12, optional: true }, MANY)
  readonly handedOut?: number;
}

/** The body of `POST /api/identity/programmes/:programmeId/open`. */
import { Id } from '@golden-thread/service-host';
import { ProgrammePolicyDto } from '../programme-policy.dto.ts';

/** A programme as it opens. */
export class OpenProgrammeDto extends ProgrammePolicyDto {
  @Id({ description: 'The agency; an agency lead need not name their own.', example: 'agency-north', optional: true })
  readonly agencyId?: string;
}

/** The answer of `GET /api/identity/agencies/:agencyId/people-waiting`. */
import { ApiProperty } from '@nestjs/swagger';
import { PromisedDto } from '../pairing-of-person/pairing-of-person.dto.ts';

/** Somebody who waits: ids and codes only. */
export class PersonWaitingDto extends PromisedDto {
  @ApiProperty({ example: 'ada' })
  readonly personId!: string;
}

/** Everybody who waits for this agency, or for any. */
export class PeopleWaitingDto {
  @ApiProperty({ type: [PersonWaitingDto] })
  readonly waiting!: readonly PersonWaitingDto[];

  @ApiProperty({ description: 'One or more are missing until they can be read.' })
  readonly incomplete!: boolean;
}

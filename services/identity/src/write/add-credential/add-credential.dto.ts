/** The body of `POST /api/identity/specialists/:specialistId/credentials`. */
import { Code, Id, Moment, WishDto, Words } from '@golden-thread/service-host';

/** A credential as it was seen. */
export class AddCredentialDto extends WishDto {
  @Id({ description: 'An id of the device; else one is made.', example: 'credential-1', optional: true })
  readonly credentialId?: string;

  @Code({ description: 'What it is for: mental-health, substance-use, family, youth or another code.', example: 'mental-health' })
  readonly track!: string;

  @Code({ description: 'Who gave it.', example: 'state-peer-board' })
  readonly issuer!: string;

  @Words({ description: 'Its number, as it stands there. It is sealed.', example: 'PS-2041', optional: true })
  readonly number?: string;

  @Moment({ description: 'From when it holds.', example: '2026-01-01T00:00:00Z' })
  readonly validFrom!: string;

  @Moment({ description: 'The first instant at which it holds no more.', example: '2028-01-01T00:00:00Z' })
  readonly validTo!: string;

  @Id({ description: 'Who supervises work under it.', example: 'mara', optional: true })
  readonly supervisorId?: string;
}

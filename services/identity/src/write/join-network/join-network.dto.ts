/** The body of `POST /api/identity/agencies/:agencyId/join`. */
import { Id, WishDto } from '@golden-thread/service-host';
import { PublicFact } from '../public-fact.dto.ts';

/** How the agency is called, and where it is at home. */
export class JoinNetworkDto extends WishDto {
  @PublicFact({ description: 'What people call it.', example: 'Northside Peers' })
  readonly name!: string;

  @Id({ description: 'Its region: one of the network.', example: 'riverside' })
  readonly regionId!: string;
}

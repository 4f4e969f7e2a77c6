/** What every wish within a session may say besides. */
import { Id, WishDto } from '@golden-thread/service-host';

/** A wish within a session. Entries of a device may come before the word that the session began. */
export class InSessionDto extends WishDto {
  @Id({ description: 'Whom the session is with, where the word that it began may come later.', example: 'ada', optional: true })
  readonly personId?: string;
}

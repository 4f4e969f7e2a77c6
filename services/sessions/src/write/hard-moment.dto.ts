/** What every wish in a hard moment may say of whom it is about. */
import { Id, WishDto, YesNo } from '@golden-thread/service-host';

/** Nothing of it is needed: help waits for no name (P15). */
export class HardMomentDto extends WishDto {
  @Id({ description: 'Whom it is about, where somebody knows. It can be said later.', example: 'ada', optional: true })
  readonly personId?: string;

  @YesNo({
    description: 'It is about somebody else than the person who is signed in. Without it a person speaks of themself.',
    example: true,
    optional: true,
  })
  readonly somebodyElse?: boolean;
}

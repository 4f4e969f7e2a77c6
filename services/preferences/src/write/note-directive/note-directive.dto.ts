/** The body of `POST /api/preferences/people/:personId/wellness-plan/directive`. */
import { WishDto, Words } from '@golden-thread/service-host';

/** Notes where a signed directive of mine is kept. The plan itself is none. */
export class NoteDirectiveDto extends WishDto {
  @Words({ description: 'Where it is kept.', example: 'In the blue folder at my sister’s.' })
  readonly whereItIs!: string;

  @Words({ description: 'Who may open it.', example: 'My sister, and the doctor on duty.' })
  readonly whoMayOpen!: string;
}

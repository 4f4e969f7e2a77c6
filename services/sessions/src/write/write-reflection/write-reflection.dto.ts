/** The body of `POST /api/sessions/reflections`. */
import { CodeList, Id, WishDto, Words, YesNo } from '@golden-thread/service-host';

/** Writes a reflection, or writes it anew: that is also how it is kept, or no longer kept. */
export class WriteReflectionDto extends WishDto {
  @Id({
    description: 'The reflection that is written anew, or an id of the device; else one is made.',
    example: 'reflection-1',
    optional: true,
  })
  readonly reflectionId?: string;

  @CodeList({ description: 'What it is about, by code.', example: ['active-listening'], optional: true }, { max: 20 })
  readonly competencies?: string[];

  @Words({ description: 'About oneself only.', example: 'I fill silences too soon. I want to count to five.' })
  readonly words!: string;

  @YesNo({ description: 'It stays until it is let go; else it goes after 180 days.', example: false, optional: true })
  readonly kept?: boolean;
}

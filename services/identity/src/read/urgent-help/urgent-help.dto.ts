/** The answer of `GET /api/identity/networks/:networkId/urgent-help`. */
import { ApiProperty } from '@nestjs/swagger';
import { UrgentLineInViewDto } from '../network/network.dto.ts';
import type { InLanguage } from './urgent-help-words.ts';

/** One sentence in one language. */
export class InLanguageDto implements InLanguage {
  @ApiProperty({ example: 'en' })
  readonly language!: string;

  @ApiProperty({ example: 'Call or text 988, day or night. Somebody will listen. It is free.' })
  readonly words!: string;
}

/** Whom to turn to at once. */
export class UrgentHelpDto {
  @ApiProperty({ description: 'The lifeline of the United States, in English and Spanish.', type: [InLanguageDto] })
  readonly lifeline!: readonly InLanguageDto[];

  @ApiProperty({ description: 'The lines that the network named, those of a region first.', type: [UrgentLineInViewDto] })
  readonly lines!: readonly UrgentLineInViewDto[];

  @ApiProperty({ description: 'Said plainly: nobody is watching the page.', type: [InLanguageDto] })
  readonly nobodyWatches!: readonly InLanguageDto[];
}

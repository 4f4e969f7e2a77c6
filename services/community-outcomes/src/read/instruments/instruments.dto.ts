/** The answer of `GET /api/community-outcomes/instruments`. */
import { ApiProperty } from '@nestjs/swagger';
import type { InstrumentPack, Wording } from '../../instruments/instrument-pack.ts';

/** The lowest and the highest score. */
export class ScaleDto {
  @ApiProperty({ example: 0 })
  readonly lowest!: number;

  @ApiProperty({ example: 10 })
  readonly highest!: number;
}

/** An instrument in one language. */
export class InstrumentWordingDto implements Wording {
  @ApiProperty({ example: 'en' })
  readonly language!: string;

  @ApiProperty({ description: 'What every page says beside it.', example: 'not a validated scale' })
  readonly label!: string;

  @ApiProperty({ example: 'Thinking of your days right now: how sure are you that you can live them your way?' })
  readonly question!: string;

  @ApiProperty({ description: 'What the lowest score means.', example: 'not sure at all' })
  readonly lowest!: string;

  @ApiProperty({ description: 'What the highest score means.', example: 'as sure as I can be' })
  readonly highest!: string;

  @ApiProperty({
    description: 'How an answer reads; `{score}` stands for the score.',
    example: '{score}, where 0 is not sure at all and 10 is as sure as I can be',
  })
  readonly answer!: string;
}

/** An instrument that may be asked here. */
export class InstrumentDto implements InstrumentPack {
  @ApiProperty({ example: 'own-confidence' })
  readonly name!: string;

  @ApiProperty({ example: '1' })
  readonly version!: string;

  @ApiProperty({ description: 'Under which it may be asked.', example: 'CC0-1.0' })
  readonly licence!: string;

  @ApiProperty({ description: 'Who worded it.', example: 'Worded for Golden Thread; anybody may use and change it.' })
  readonly source!: string;

  @ApiProperty({ type: ScaleDto })
  readonly scale!: ScaleDto;

  @ApiProperty({ type: [InstrumentWordingDto] })
  readonly words!: InstrumentWordingDto[];
}

/** What may be asked about confidence. */
export class InstrumentsDto {
  @ApiProperty({ type: [InstrumentDto] })
  readonly instruments!: readonly InstrumentDto[];
}

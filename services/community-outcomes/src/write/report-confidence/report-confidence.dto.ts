/** The body of `POST /api/community-outcomes/people/:personId/confidence`. */
import { Code, ToldWishDto } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { IsNumber } from 'class-validator';
import { OWN_CONFIDENCE } from '../../instruments/instruments.ts';

/** Answers an instrument about my confidence. */
export class ReportConfidenceDto extends ToldWishDto {
  @ApiProperty({ description: 'A number on the scale of the instrument.', example: 7 })
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'is a number' })
  readonly score!: number;

  @Code({ description: 'What was asked: an instrument that is here.', example: OWN_CONFIDENCE, optional: true })
  readonly instrument: string = OWN_CONFIDENCE;
}

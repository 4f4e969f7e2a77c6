/** Positions in questions and answers: the same words on every route of this service. */
import { ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A question that may wait for what its asker wrote. */
export class MinPositionQuery {
  @ApiPropertyOptional({
    description: 'Waits until the answer includes this position, as a command answered it: `<service>:<storeId>:<position>`.',
  })
  @IsOptional()
  @IsString({ message: 'is text' })
  @MaxLength(200, { message: 'has at most 200 characters' })
  readonly minPosition?: string;
}

/** By service: a position, and the store in which it means something. */
export type Positions = Readonly<Record<string, { readonly storeId: string; readonly position: number }>>;

/** How {@link Positions} stand in the description of the API. */
export const POSITIONS: ApiPropertyOptions = {
  description: 'Up to which position of each service everything is in the answer.',
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['storeId', 'position'],
    properties: { storeId: { type: 'string' }, position: { type: 'integer' } },
  },
};

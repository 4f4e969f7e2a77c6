/** The answer of `GET /api/identity/people/:personId/pairing`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONTINUITIES, KINDS_OF_SUPPORT, MODES, OFFERS } from '../../closed-lists-of-people.ts';
import { consentCategories, consentKinds, consentPurposes } from '../../domain/consent-lists.ts';
import { StandingDto } from '../standing.dto.ts';
import type { ChangeInView, ChoiceInView, PairingView, UnconfirmedInView, WalkerInView, WishInView } from './pairing-view.ts';

/** A consent that the person would have to sign first. */
export class ConsentNeededDto {
  @ApiProperty({ enum: consentKinds, example: 'specific' })
  readonly kind!: (typeof consentKinds)[number];

  @ApiProperty({ enum: consentCategories, isArray: true, example: ['preferences'] })
  readonly grants!: readonly (typeof consentCategories)[number][];

  @ApiProperty({ enum: consentPurposes, example: 'at-my-request' })
  readonly purpose!: (typeof consentPurposes)[number];
}

/** What a specialist sees of what was before. */
export class HandOverDto {
  @ApiProperty({ enum: CONTINUITIES, example: 'nothing' })
  readonly seesAtOnce!: (typeof CONTINUITIES)[number];

  @ApiProperty({ description: 'What the rest waits for.', type: [ConsentNeededDto] })
  readonly consents!: readonly ConsentNeededDto[];
}

/** What changed with a specialist, and how to go on (P12). */
export class ChangeDto implements ChangeInView {
  @ApiProperty({ example: 'The credential of this specialist ran out.' })
  readonly sentence!: string;

  @ApiProperty({ enum: ['wait', 'somebody-beside', 'somebody-else'], isArray: true })
  readonly waysOn!: ChangeInView['waysOn'];
}

/** That a specialist is away. */
export class AwayForNowDto extends ChangeDto {
  @ApiPropertyOptional({ description: 'Until when, if that is known.', format: 'date-time', example: '2026-07-15T00:00:00Z' })
  readonly until?: string;
}

/** Somebody who walks with the person. */
export class WalkerDto implements WalkerInView {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ description: 'Chosen, or standing in.', enum: ['chosen', 'cover'], example: 'chosen' })
  readonly as!: 'chosen' | 'cover';

  @ApiPropertyOptional({ description: 'Null: outside of any programme.', type: 'string', nullable: true, example: 'programme-1' })
  readonly programmeId?: string | null;

  @ApiPropertyOptional({ description: 'Until when they stand in.', format: 'date-time', example: '2026-10-15T00:00:00Z' })
  readonly until?: string;

  @ApiProperty({ type: HandOverDto })
  readonly sees!: HandOverDto;

  @ApiPropertyOptional({ description: 'They left.', type: ChangeDto })
  readonly left?: ChangeDto;

  @ApiPropertyOptional({ description: 'They are away.', type: AwayForNowDto })
  readonly away?: AwayForNowDto;

  @ApiPropertyOptional({ description: 'Their credential ran out.', type: ChangeDto })
  readonly lapsed?: ChangeDto;
}

/** What is open meanwhile. */
export class OfferedDto {
  @ApiProperty({ enum: OFFERS, example: 'group' })
  readonly offer!: (typeof OFFERS)[number];

  @ApiPropertyOptional({ example: 'group-1' })
  readonly groupId?: string;

  @ApiPropertyOptional({ example: 'mara' })
  readonly specialistId?: string;
}

/** What somebody who waits asked for, and what they were promised: no place in a queue. */
export class PromisedDto {
  @ApiProperty({ description: 'Null: outside of any programme.', type: 'string', nullable: true, example: 'programme-1' })
  readonly programmeId!: string | null;

  @ApiProperty({ type: [String], example: ['es'] })
  readonly languages!: readonly string[];

  @ApiProperty({ enum: MODES, isArray: true, example: ['walk'] })
  readonly modes!: readonly string[];

  @ApiProperty({ enum: KINDS_OF_SUPPORT, isArray: true, example: ['emotional'] })
  readonly supportKinds!: readonly string[];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly askedOn!: string;

  @ApiProperty({
    description: 'By then the person hears again, even if there is nothing new.',
    format: 'date-time',
    example: '2026-05-11T16:30:00Z',
  })
  readonly nextNewsBy!: string;

  @ApiProperty({ description: 'Who was proposed, in no order.', type: [String], example: ['luis', 'mara'] })
  readonly proposed!: readonly string[];

  @ApiProperty({ type: [OfferedDto] })
  readonly meanwhile!: readonly OfferedDto[];
}

/** A wish that is open, in the words of the person. */
export class OpenWishDto extends PromisedDto implements WishInView {
  @ApiPropertyOptional({ example: 'Somebody who has lost a job too, and found a way on.' })
  readonly words?: string;
}

/** A choice that waits for an answer. */
export class AwaitedDto implements ChoiceInView {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'programme-1' })
  readonly programmeId!: string | null;
}

/** What was written from memory and waits to be read back. */
export class UnconfirmedDto extends StandingDto implements UnconfirmedInView {
  @ApiProperty({ example: 'SpecialistWanted' })
  readonly what!: string;

  @ApiPropertyOptional({ example: 'luis' })
  readonly specialistId?: string;
}

/** A person's pairings, as far as whoever asks may see. */
export class PairingOfPersonDto implements PairingView {
  @ApiProperty({ type: [WalkerDto] })
  readonly walking!: readonly WalkerDto[];

  @ApiProperty({ type: [AwaitedDto] })
  readonly awaited!: readonly AwaitedDto[];

  @ApiProperty({ type: [UnconfirmedDto] })
  readonly unconfirmed!: readonly UnconfirmedDto[];

  @ApiPropertyOptional({ description: 'For the person only.', type: [OpenWishDto] })
  readonly asked?: readonly OpenWishDto[];
}

/** The answer of `GET /api/identity/people/:personId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ACCESS_NEEDS,
  BASES,
  KEYS,
  NAMING_AFTER,
  NOTICE_KINDS,
  NOTICE_WAYS,
  PLANS_AFTER,
  STORIES_AFTER,
} from '../../closed-lists-of-people.ts';
import { StandingDto } from '../standing.dto.ts';
import { ChoicesDto } from './choices.dto.ts';
import type { PersonOfMine, PersonView, RepresentativeInView, Shown } from './person-view.ts';

/** A way to reach somebody that does them no harm. */
export class SafeWayInViewDto {
  @ApiProperty({ example: 'Text 555 0117.' })
  readonly way!: string;

  @ApiProperty({ description: 'One may leave a message.' })
  readonly leaveMessage!: boolean;

  @ApiProperty({ description: 'One may say who is calling.' })
  readonly sayWho!: boolean;

  @ApiPropertyOptional({ example: 'After six.' })
  readonly hours?: string;
}

/** How to call and reach a person without harm. */
export class ContactInViewDto extends StandingDto {
  @ApiPropertyOptional({ description: 'The first is how they like to be called.', type: [String], example: ['Ada'] })
  readonly names?: string[];

  @ApiPropertyOptional({ example: 'she, her' })
  readonly pronouns?: string;

  @ApiPropertyOptional({ type: [String], example: ['English'] })
  readonly languages?: string[];

  @ApiPropertyOptional({ type: [SafeWayInViewDto] })
  readonly safeWays?: SafeWayInViewDto[];

  @ApiPropertyOptional({ example: 'Please no letters to the house.' })
  readonly whatToAvoid?: string;
}

/** The word a person uses for what they are doing. */
export class OwnWordInViewDto extends StandingDto {
  @ApiProperty({ example: 'getting my mornings back' })
  readonly word!: string;
}

/** What makes it easy to take part. */
export class AccessNeedsInViewDto extends StandingDto {
  @ApiProperty({ enum: ACCESS_NEEDS, isArray: true, example: ['step-free'] })
  readonly codes!: (typeof ACCESS_NEEDS)[number][];

  @ApiPropertyOptional({ example: 'I like to sit near the door.' })
  readonly words?: string;
}

/** The first door. */
export class FirstDoorDto {
  @ApiProperty({ type: 'string', nullable: true, example: 'agency-north' })
  readonly agencyId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'riverside' })
  readonly regionId!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;
}

/** An agency a person is with. */
export class AgencyOfPersonDto {
  @ApiProperty({ example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ type: [String], example: ['programme-1'] })
  readonly programmeIds!: readonly string[];
}

/** Somebody who stands by the person. */
export class SupporterInViewDto extends StandingDto {
  @ApiProperty({ example: 'supporter-1' })
  readonly supporterId!: string;

  @ApiProperty({ example: 'my sister Ines' })
  readonly name!: string;

  @ApiProperty({ type: [String], example: ['be-called'] })
  readonly may!: string[];
}

/** Somebody who may sign or read for the person. */
export class RepresentativeInViewDto implements RepresentativeInView {
  @ApiProperty({ example: 'representative-1' })
  readonly representativeId!: string;

  @ApiProperty({ enum: BASES, example: 'health-care-agent' })
  readonly basis!: (typeof BASES)[number];

  @ApiProperty({ enum: ['sign', 'read'], isArray: true, example: ['sign'] })
  readonly may!: ('sign' | 'read')[];

  @ApiProperty({ description: 'Until somebody saw the document, they may nothing.' })
  readonly documentSeen!: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-01-01T00:00:00Z' })
  readonly from!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, example: '2027-01-01T00:00:00Z' })
  readonly to!: string | null;
}

/** A notice about privacy that has not been given yet. */
export class NoticeDueDto {
  @ApiProperty({ enum: NOTICE_KINDS, example: 'limits-of-privacy' })
  readonly kind!: (typeof NOTICE_KINDS)[number];

  @ApiProperty({ example: '2026-1' })
  readonly version!: string;
}

/** A notice about privacy that was given. */
export class NoticeGivenDto extends NoticeDueDto {
  @ApiProperty({ example: 'es' })
  readonly language!: string;

  @ApiProperty({ enum: NOTICE_WAYS, example: 'aloud' })
  readonly how!: (typeof NOTICE_WAYS)[number];
}

/** What a person was told of privacy, and what they have not been told yet. */
export class NoticesDto {
  @ApiProperty({ type: [NoticeGivenDto] })
  readonly given!: readonly NoticeGivenDto[];

  @ApiProperty({ type: [NoticeDueDto] })
  readonly due!: readonly NoticeDueDto[];
}

/** What becomes of a person's words when they are gone. */
export class AfterMeDto {
  @ApiProperty({ enum: PLANS_AFTER, example: 'sealed' })
  readonly plan!: (typeof PLANS_AFTER)[number];

  @ApiProperty({ enum: STORIES_AFTER, example: 'sealed' })
  readonly stories!: (typeof STORIES_AFTER)[number];

  @ApiProperty({ enum: NAMING_AFTER, example: 'someone' })
  readonly naming!: (typeof NAMING_AFTER)[number];

  @ApiProperty({ description: 'Null where the person said nothing: then nothing opens.', type: StandingDto, nullable: true })
  readonly said!: StandingDto | null;
}

/** How erasing stands. */
export class ErasureDto {
  @ApiProperty({ type: StandingDto, nullable: true })
  readonly asked!: StandingDto | null;

  @ApiProperty({ description: 'What in law holds it.', type: [String], example: ['retention'] })
  readonly heldOn!: readonly string[];

  @ApiProperty({ enum: ['nothing', ...KEYS], example: 'nothing' })
  readonly erased!: 'nothing' | (typeof KEYS)[number];
}

/** What only the person sees. */
export class PersonOfMineDto implements PersonOfMine {
  @ApiProperty({ type: FirstDoorDto, nullable: true })
  readonly registered!: FirstDoorDto | null;

  @ApiProperty({ type: [AgencyOfPersonDto] })
  readonly agencies!: readonly AgencyOfPersonDto[];

  @ApiProperty({ type: [SupporterInViewDto] })
  readonly supporters!: readonly SupporterInViewDto[];

  @ApiProperty({ type: [RepresentativeInViewDto] })
  readonly representatives!: readonly RepresentativeInViewDto[];

  @ApiProperty({ type: NoticesDto })
  readonly notices!: NoticesDto;

  @ApiProperty({ type: AfterMeDto })
  readonly afterMe!: AfterMeDto;

  @ApiProperty({ type: ErasureDto })
  readonly erasure!: ErasureDto;

  @ApiProperty({ description: 'What there is to choose, because something changed.', type: ChoicesDto })
  readonly choices!: ChoicesDto;

  @ApiProperty({ description: 'Somebody said that this person died. If that is wrong, correct it.' })
  readonly saidToHaveDied!: boolean;
}

/** A person, as far as whoever asks may see. */
export class PersonDto implements PersonView {
  @ApiProperty({ example: 'ada' })
  readonly personId!: string;

  @ApiPropertyOptional({ type: ContactInViewDto, nullable: true })
  readonly contact?: Shown['contact'];

  @ApiPropertyOptional({ type: OwnWordInViewDto, nullable: true })
  readonly ownWord?: OwnWordInViewDto | null;

  @ApiPropertyOptional({ type: AccessNeedsInViewDto, nullable: true })
  readonly accessNeeds?: AccessNeedsInViewDto | null;

  @ApiPropertyOptional({ description: 'For the person only.', type: PersonOfMineDto })
  readonly mine?: PersonOfMineDto;

  @ApiPropertyOptional({
    description: 'For an agency lead only: how the person likes to be called.',
    type: 'string',
    nullable: true,
    example: 'Ada',
  })
  readonly rosterName?: string | null;
}

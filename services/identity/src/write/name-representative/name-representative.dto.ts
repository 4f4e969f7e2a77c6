/** The body of `POST /api/identity/people/:personId/representatives`. */
import { CodeList, Id, Moment, OneOf, WishDto, YesNo } from '@golden-thread/service-host';
import { BASES } from '../../closed-lists-of-people.ts';

/** Somebody who may sign or read for a person, because the law says so. */
export class NameRepresentativeDto extends WishDto {
  @Id({
    description: 'Somebody who was named before, or an id of the device; else one is made.',
    example: 'representative-1',
    optional: true,
  })
  readonly representativeId?: string;

  @OneOf(BASES, { description: 'By what law.', example: 'health-care-agent' })
  readonly basis!: (typeof BASES)[number];

  @CodeList({ description: 'What the law lets them: sign, read.', example: ['sign', 'read'] }, { max: 10 })
  readonly may!: string[];

  @YesNo({ description: 'Somebody of the agency saw the document that says so.', example: true })
  readonly documentSeen!: boolean;

  @Moment({ description: 'From when it holds.', example: '2026-01-01T00:00:00Z' })
  readonly from!: string;

  @Moment({
    description: 'The first moment at which it no longer holds; until it is ended, where none is said.',
    example: '2027-01-01T00:00:00Z',
    optional: true,
  })
  readonly to?: string;
}

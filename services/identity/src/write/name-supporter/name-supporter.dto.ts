/** The body of `POST /api/identity/people/:personId/supporters`. */
import { CodeList, Id, ToldWishDto, Words } from '@golden-thread/service-host';

/** Somebody who stands by a person. */
export class NameSupporterDto extends ToldWishDto {
  @Id({ description: 'Somebody who was named before, or an id of the device; else one is made.', example: 'supporter-1', optional: true })
  readonly supporterId?: string;

  @Words({ description: 'Who it is, as the person says it.', example: 'my sister Ines' })
  readonly name!: string;

  @CodeList({ description: 'What they may.', example: ['be-called', 'read-shared-plan'] }, { max: 20 })
  readonly may!: string[];
}

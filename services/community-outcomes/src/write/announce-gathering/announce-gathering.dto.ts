/** The body of `POST /api/community-outcomes/gatherings`. */
import { Code, CodeList, Id, LanguageList, Moment, WishDto, Words } from '@golden-thread/service-host';

/** Puts a gathering on the board that everybody sees. */
export class AnnounceGatheringDto extends WishDto {
  @Id({ description: 'The one to change, or an id of the device; else one is made.', example: 'gathering-1', optional: true })
  readonly gatheringId?: string;

  @Words({ description: 'What it is, for everybody in the network.', example: 'Open evening with soup and music' })
  readonly title!: string;

  @Moment({ description: 'When it begins.', example: '2026-10-02T22:00:00Z' })
  readonly when!: string;

  @Words({ description: 'Where it is, for everybody in the network.', example: 'The library by the bridge, upstairs' })
  readonly where!: string;

  @LanguageList({ description: 'The languages spoken there.', example: ['en', 'es'], optional: true }, { max: 20 })
  readonly languages: string[] = [];

  @CodeList(
    {
      description: 'What makes it easier to come: step-free, captions, childcare, quiet, ride or another code.',
      example: ['step-free', 'childcare'],
      optional: true,
    },
    { max: 20 },
  )
  readonly access: string[] = [];

  @Code({ description: 'For whom it is: everyone, members or another code.', example: 'everyone', optional: true })
  readonly openTo: string = 'everyone';
}

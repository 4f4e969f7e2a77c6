/** Wishes about whoever asks, or about somebody they write them down for. */
import { type Identity, Id, ToldWishDto, WishDto } from '@golden-thread/service-host';

const FOR_WHOM = { description: 'The person, where their specialist asks. Left out, it is whoever asks.', example: 'ada', optional: true };

/** A verdict on what was told. */
export class ForWhomDto extends WishDto {
  @Id(FOR_WHOM)
  readonly personId?: string;
}

/** A wish of the person, told in one of four ways. */
export class ToldForWhomDto extends ToldWishDto {
  @Id(FOR_WHOM)
  readonly personId?: string;
}

/** Whose wish it is. */
export function forWhom({ personId }: { readonly personId?: string }, { subjectId }: Identity): string {
  return personId ?? subjectId;
}

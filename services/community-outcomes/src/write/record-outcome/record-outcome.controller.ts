/** `POST /api/community-outcomes/outcomes`. */
import {
  type Asked,
  AskedBy,
  For,
  Relations,
  speakerTowards,
  toldBy,
  type WishAnswerDto,
  Wishes,
  WishRoute,
  versionForThePerson,
} from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { record, refusals, streamOfOutcome, tellerOf } from '../../domain/outcome.ts';
import { speakerInCommunity } from '../../speakers.ts';
import { outcomeStorage } from '../../storage.ts';
import { agencyFor } from '../agency-for.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { given } from '../given.ts';
import { RecordOutcomeDto } from './record-outcome.dto.ts';

/** Says what got better, for a person, a group, an agency or the community. */
@ApiTags('community-outcomes')
@For('person', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class RecordOutcomeController {
  readonly #wishes: Wishes;
  readonly #relations: Relations;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Relations) relations: Relations) {
    this.#wishes = wishes;
    this.#relations = relations;
  }

  @WishRoute('outcomes', {
    summary: 'Says what got better. About a person, the person tells it.',
    refusals: [...TELLING_REFUSALS, refusals.notTold, refusals.tellerNotNamed, refusals.exists, refusals.withdrawn, refusals.ledByItself],
  })
  async record(@Body() request: RecordOutcomeDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { identity } = asked;
    const outcomeId = request.outcomeId ?? this.#wishes.newId(asked, 'outcome');
    const said = { ...saidIn(request, identity.role === 'person' ? identity.subjectId : undefined), outcomeId };
    const teller = tellerOf(said);
    const by = teller === undefined ? speakerInCommunity(identity) : await speakerTowards(identity, teller, this.#relations);
    const told = request.told === undefined ? {} : { told: toldBy(request.told, by) };
    const wish = { ...said, ...told, agencyId: agencyFor(identity, request.agencyId), by };
    const wished = { id: outcomeId, stream: streamOfOutcome(outcomeId), request };
    return versionForThePerson(asked, (asking) => this.#wishes.fulfil(wished, asking, outcomeStorage, (state) => record(wish, state)));
  }
}

/** A person tells for themselves. About a person nobody has to be named twice. */
function saidIn({ subjectType, subjectId, statement, sign, intended, ...more }: RecordOutcomeDto, asking: string | undefined) {
  const { whyItMatters, whoHelped, category, depth, ledBy, programmeId } = more;
  const personId = subjectType === 'person' ? undefined : (more.personId ?? asking);
  const optional = given({ personId, whyItMatters, whoHelped, category, depth, ledBy, programmeId });
  return { subjectType, subjectId, statement, sign, intended, ...optional };
}

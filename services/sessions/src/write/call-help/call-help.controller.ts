/** `POST /api/sessions/hard-moments/:hardMomentId/calls`. */
import { agencyOf, type Asked, AskedBy, For, Specialists, type WishAnswerDto, Wishes, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callHelp, type CallHelp, refusals, streamOfHardMoment } from '../../domain/hard-moment.ts';
import { HardMomentPath } from '../../paths.dto.ts';
import { hardMomentStorage } from '../../storage.ts';
import { given } from '../given.ts';
import { personIn, WHOEVER_STANDS_BY } from '../in-a-hard-moment.ts';
import { CallHelpDto } from './call-help.dto.ts';

/**
 * Notes a call for help, or adds that the person was told, or why. Nothing holds a note up (P15): whether a life is in danger is judged from what
 * was said and from the moment's own stream; where the agency's written policy cannot be looked up now, the call is taken without it, and the agency
 * lead who looks at each call without agreement judges that.
 */
@ApiTags('sessions')
@For(...WHOEVER_STANDS_BY)
@Controller('api/sessions')
export class CallHelpController {
  readonly #wishes: Wishes;
  readonly #specialists: Specialists;

  constructor(@Inject(Wishes) wishes: Wishes, @Inject(Specialists) specialists: Specialists) {
    this.#wishes = wishes;
    this.#specialists = specialists;
  }

  @WishRoute('hard-moments/:hardMomentId/calls', {
    summary: 'Help was called.',
    refusals: [refusals.agreementFirst, refusals.noWrittenPolicy],
  })
  async callHelp(@Param() at: HardMomentPath, @Body() request: CallHelpDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const callId = request.callId ?? this.#wishes.newId(asked, 'call');
    // Only a call against the person's word rests on it: nothing else waits for what is looked up.
    const policy = request.agreement === 'not-agreed' ? await this.#policyOfTheirs(asked) : 'unknown';
    const wished = { id: callId, stream: streamOfHardMoment(at.hardMomentId), request };
    return this.#wishes.fulfil(wished, asked, hardMomentStorage, (state) => {
      const personId = personIn(request, state, asked.identity);
      return callHelp(
        {
          personId,
          callId,
          helper: request.helper,
          agreement: request.agreement,
          personTold: request.personTold ?? 'not-yet',
          ...given('why', request.why),
          lifeInDanger: request.lifeInDanger === true,
          policy,
        },
        state,
      );
    });
  }

  /** Of the agency that whoever calls works for. A friend, a supporter or a neighbor acts for no agency: nothing holds them up. */
  async #policyOfTheirs({ identity }: Asked): Promise<CallHelp['policy']> {
    try {
      const agencyId = await agencyOf(identity, this.#specialists);
      return agencyId === null ? 'unknown' : await this.#specialists.crisisPolicyOf({ networkId: identity.networkId, id: agencyId });
    } catch {
      // Whatever is wrong with the view, readiness tells it; here somebody has called for help.
      return 'unknown';
    }
  }
}

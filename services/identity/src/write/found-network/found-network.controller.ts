/** `POST /api/identity/networks`. */
import { AnswersProblems, IdempotencyKey, KNOWN, OperatorOnly, positionText } from '@golden-thread/service-host';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FoundedNetworkDto, FoundNetworkDto } from './found-network.dto.ts';
import { FoundNetworkHandler } from './found-network.handler.ts';

/** Founds a network: the operator's, until sign-in exists. */
@ApiTags('networks')
@OperatorOnly()
@Controller('api/identity/networks')
export class FoundNetworkController {
  readonly #handler: FoundNetworkHandler;

  constructor(@Inject(FoundNetworkHandler) handler: FoundNetworkHandler) {
    this.#handler = handler;
  }

  @Post()
  @ApiOperation({ summary: 'Founds a network of agencies.' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Makes asking again safe: the same key gets the first answer.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
  })
  @AnswersProblems(400, 'The request is wrong: each wrong field is named.', KNOWN.invalidRequest, KNOWN.invalidIdempotencyKey)
  @AnswersProblems(422, 'The Idempotency-Key was used for another wish.', KNOWN.idempotencyKeyReused)
  @ApiCreatedResponse({ description: 'It is founded.', type: FoundedNetworkDto })
  @ApiOkResponse({ description: 'It was there already, with the same content.', type: FoundedNetworkDto })
  @ApiConflictResponse({ description: 'Another network has this id (network-exists).' })
  async found(
    @Body() body: FoundNetworkDto,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FoundedNetworkDto> {
    const { networkId, name, languages, timezone, sample } = body;
    const fulfilled = await this.#handler.handle({ networkId, name, languages, timezone, sample }, idempotencyKey);
    const isNew = fulfilled.kind !== 'nothing';
    void reply.status(isNew ? 201 : 200).header('location', `/api/identity/networks/${encodeURIComponent(networkId)}`);
    return {
      networkId,
      outcome: isNew ? 'founded' : 'there-already',
      position: fulfilled.position === null ? null : positionText('identity', { storeId: fulfilled.storeId, position: fulfilled.position }),
    };
  }
}

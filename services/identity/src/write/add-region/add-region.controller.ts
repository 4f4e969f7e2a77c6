/** `POST /api/identity/network/regions`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addRegion, refusals } from '../../domain/network.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { given } from '../given.ts';
import { LedWishes } from '../led-wishes.ts';
import { AddRegionDto } from './add-region.dto.ts';

/** Names a region of the network, or says anew what is known of it. */
@ApiTags('network')
@For('network-steward')
@Controller('api/identity')
export class AddRegionController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('network/regions', {
    summary: 'Adds a region to the network, or says anew what is known of it.',
    refusals: [stewardRefusals.networkLead, refusals.notFounded],
  })
  addRegion(@Body() request: AddRegionDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { regionId, name, population, setting } = request;
    return this.#wishes.aboutNetwork({ id: regionId, request }, asked, ({ by }, state) =>
      addRegion({ regionId, name, ...given('population', population), setting, by }, state),
    );
  }
}

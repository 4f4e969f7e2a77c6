import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { openApiDocument, openApiText } from './openapi.ts';

class Other {
  @ApiProperty() readonly word!: string;
}

class Wish {
  @ApiProperty({ type: 'string', nullable: true }) readonly maybe!: string | null;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 9 }) readonly count!: number;
  @ApiProperty({ type: () => Other, nullable: true }) readonly other!: Other | null;
}

@Controller('wishes')
class WishController {
  @Post()
  wish(@Body() wish: Wish): Wish {
    return wish;
  }
}

@Module({ controllers: [WishController] })
class WishModule {}

test('two controllers of one name are told apart by the service in the address', async () => {
  const controllerAt = (address: string) => {
    @Controller(address)
    class ThreadController {
      @Get()
      of(): string {
        return 'thread';
      }
    }
    return ThreadController;
  };
  @Module({ controllers: [controllerAt('api/sessions/thread'), controllerAt('api/preferences/thread'), WishController] })
  class ThreadsModule {}
  const app = await NestFactory.create(ThreadsModule, new FastifyAdapter(), { logger: false });
  const { paths } = openApiDocument(app, { title: 'Threads', description: 'To follow.', version: '1' });
  await app.close();
  expect(Object.values(paths).map(({ get, post }) => (get ?? post)?.operationId)).toEqual([
    'sessions_ThreadController_of',
    'preferences_ThreadController_of',
    'WishController_wish',
  ]);
});

test('the description speaks OpenAPI 3.1: what may be null is a list of types', async () => {
  const app = await NestFactory.create(WishModule, new FastifyAdapter(), { logger: false });
  const text = openApiText(openApiDocument(app, { title: 'Wishes', description: 'To wish.', version: '1' }));
  await app.close();
  expect(text).not.toMatch(/nullable/);
  expect(text.endsWith('}\n')).toBe(true);
  const document = JSON.parse(text) as { openapi: string; components: { schemas: { Wish: { properties: Record<string, object> } } } };
  expect(document.openapi).toBe('3.1.1');
  expect(document.components.schemas.Wish.properties).toEqual({
    maybe: { type: ['string', 'null'] },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    other: { anyOf: [{ $ref: '#/components/schemas/Other' }, { type: 'null' }] },
  });
});

test('a body is needed where one of its fields is', async () => {
  class Nothing {
    @ApiProperty({ required: false }) readonly word?: string;
  }
  @Controller('nothings')
  class NothingController {
    @Post()
    nothing(@Body() wish: Nothing): Nothing {
      return wish;
    }
  }
  @Module({ controllers: [NothingController, WishController] })
  class NothingModule {}
  const app = await NestFactory.create(NothingModule, new FastifyAdapter(), { logger: false });
  const { paths } = openApiDocument(app, { title: 'Nothings', description: 'To leave out.', version: '1' });
  await app.close();
  expect([paths['/nothings']?.post?.requestBody, paths['/wishes']?.post?.requestBody]).toMatchObject([
    { required: false },
    { required: true },
  ]);
});

test('what may be answered before a request reaches a route is told once', async () => {
  const app = await NestFactory.create(WishModule, new FastifyAdapter(), { logger: false });
  const { info } = openApiDocument(app, { title: 'Wishes', description: 'To wish.', version: '1' });
  await app.close();
  expect(info.description).toMatch(/^To wish\.\n\n/);
  for (const code of [
    '400 `not-http`',
    '404 `no-such-route`',
    '405 `method-not-allowed`',
    '417 `other-expectation`',
    '431 `headers-too-large`',
  ])
    expect(info.description).toContain(`- ${code}: `);
});

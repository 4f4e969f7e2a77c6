import { refusal } from '@golden-thread/kernel';
import { Body, Controller, Get, Module, Param, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, type OpenAPIObject } from '@nestjs/swagger';
import { Id, Moment, Words } from '../command/fields.dto.ts';
import { WishRoute } from '../command/wish-route.ts';
import { openApiDocument } from '../http/openapi.ts';
import { For } from '../sign-in/asks.ts';
import { SignIn } from '../sign-in/identity.ts';
import { PROBLEM_TYPE } from './problem-answers.ts';
import { inWordsOf31 } from './words-of-3-1.ts';

class LampPath {
  @Id({ description: 'The lamp.', example: 'lamp-1' })
  readonly lampId!: string;
}

class LightLamp {
  @Words({ description: 'What for.', example: 'To read by.' })
  readonly why!: string;

  @Moment({ description: 'When.', example: '2026-05-04T16:30:00Z', optional: true })
  readonly until?: string;
}

class Wick {
  @ApiProperty()
  readonly wickId!: string;

  @ApiProperty({ nullable: true, type: 'string', example: 'blue' })
  readonly colour!: string | null;
}

class Lamp {
  @ApiProperty({ type: [Wick] })
  readonly wicks!: readonly Wick[];

  @ApiProperty({ format: 'date-time' })
  readonly litAt!: string;
}

@For('person')
@Controller('lamps')
class LampController {
  @WishRoute(':lampId/light', {
    summary: 'Lights a lamp.',
    refusals: [
      refusal('lamp-lit', 'It burns. Sit down beside it.', 'P9'),
      refusal('wick-unknown', 'There is no such wick. Pick one that is there.'),
      refusal('lamp-not-yours', 'This is the lamp of somebody else.'),
    ],
  })
  light(@Param() at: LampPath, @Body() wish: LightLamp): void {
    expect([at, wish]).toBeUndefined();
  }

  @Get(':lampId')
  @ApiOperation({ summary: 'A lamp.' })
  @ApiOkResponse({ type: Lamp })
  @ApiNotFoundResponse({ description: 'There is no such lamp (lamp-unknown).' })
  lamp(@Param() at: LampPath): void {
    expect(at).toBeUndefined();
  }
}

@Module({ controllers: [LampController], providers: [{ provide: SignIn, useValue: { identityOf: () => Promise.resolve(null) } }] })
class LampModule {}

type Answers = Record<
  string,
  { description: string; content: Record<string, { examples: Record<string, { $ref: string }>; example: unknown }> }
>;

describe('the description of a route', () => {
  let document: OpenAPIObject;
  let answers: Answers;
  let asked: Answers;

  beforeAll(async () => {
    document = await documentOf(LampModule);
    answers = withParts(document, document.paths['/lamps/{lampId}/light']?.post?.responses);
    asked = withParts(document, document.paths['/lamps/{lampId}']?.get?.responses);
  });

  const codes = (of: Answers, status: number) => Object.keys(of[status]?.content[PROBLEM_TYPE]?.examples ?? {});

  test('puts each refusal under the status its code has, beside what was there', () => {
    expect(codes(answers, 409)).toEqual(['busy', 'event-id-taken', 'lamp-lit']);
    expect(codes(answers, 404)).toEqual(['not-found', 'wick-unknown']);
    expect(codes(answers, 403)).toEqual(['not-for-this-role', 'lamp-not-yours']);
    expect(answers[409]?.description).toMatch(/- `lamp-lit` \(P9\): It burns\./);
  });

  test('says what any route can answer, and of a body only where there is one', () => {
    expect(Object.keys(answers)).toEqual(
      expect.arrayContaining(['200', '400', '401', '408', '410', '412', '413', '414', '415', '422', '500', '503']),
    );
    expect(Object.keys(asked)).toEqual(['200', '400', '401', '403', '404', '414', '500', '503']);
  });

  test('shows the document of a problem as it is sent', () => {
    expect(document.components?.examples?.['lamp-lit']).toEqual({
      value: {
        type: 'urn:golden-thread:problem:lamp-lit',
        title: 'Conflict',
        status: 409,
        code: 'lamp-lit',
        detail: 'It burns. Sit down beside it.',
        rule: 'P9',
      },
    });
  });

  test('takes codes from a description that was written by hand', () => {
    expect(codes(asked, 404)).toEqual(['lamp-unknown']);
    expect(document.components?.examples?.['lamp-unknown']).toMatchObject({ value: { detail: 'There is no such lamp.' } });
  });

  test('shows a whole body, without a time that may be left out, and a whole answer', () => {
    expect(document.paths['/lamps/{lampId}/light']?.post?.requestBody).toMatchObject({
      content: { 'application/json': { example: { why: 'To read by.' } } },
    });
    expect(asked[200]?.content['application/json']?.example).toEqual({
      wicks: [{ wickId: 'wick-1', colour: 'blue' }],
      litAt: '2026-05-04T16:30:00Z',
    });
  });

  test('shows an id in an address, and who may ask', () => {
    expect(document.paths['/lamps/{lampId}']?.get?.parameters).toEqual([
      expect.objectContaining({ name: 'golden-thread-identity', required: false, example: 'network=riverside; role=person; id=ada' }),
      expect.objectContaining({ name: 'lampId', example: 'lamp-1' }),
    ]);
  });

  test('tells once what both routes answer', () => {
    expect(document.paths['/lamps/{lampId}']?.get?.responses['401']).toEqual({ $ref: '#/components/responses/NotSignedIn' });
    expect(document.paths['/lamps/{lampId}/light']?.post?.responses['401']).toEqual({ $ref: '#/components/responses/NotSignedIn' });
  });

  test('keeps nothing that only its making needs', () => {
    expect(JSON.stringify(document)).not.toContain('x-refusals');
  });
});

describe('words of 3.1', () => {
  test('an example of a schema becomes a list; a field called example stays, and so do examples of bodies', () => {
    const media = { schema: { example: 1, properties: { example: { type: 'string', example: 'a' } } }, example: { example: 'b' } };
    expect(inWordsOf31(media, 'other')).toEqual({
      schema: { examples: [1], properties: { example: { type: 'string', examples: ['a'] } } },
      example: { example: 'b' },
    });
  });
});

async function documentOf(module: Type): Promise<OpenAPIObject> {
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false });
  const document = openApiDocument(app, { title: 'Lamps', description: 'To light.', version: '1' });
  await app.close();
  return document;
}

function withParts(document: OpenAPIObject, responses: object = {}): Answers {
  return Object.fromEntries(
    Object.entries(responses as Record<string, { $ref?: string }>).map(([status, response]) => {
      const name = response.$ref?.split('/').at(-1);
      return [status, name === undefined ? response : document.components?.responses?.[name]];
    }),
  ) as Answers;
}

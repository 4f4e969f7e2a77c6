/**
 * FOLDER: the platform with one route besides its own: declaring a preference once more, the same controller behind the same checks, at
 * the end of which nothing is decided or stored. Prints the port it listens on, and ends at SIGTERM. Logs go to the standard error stream.
 */
import { PreferencesModule } from '@golden-thread/preferences';
import { listen, SignIn, type WishAnswerDto, Wishes } from '@golden-thread/service-host';
import { Controller, type DynamicModule, Module, type Type } from '@nestjs/common';
import type { EmbeddedParts } from '@golden-thread/all-in-one';
import { argument } from '../answer.ts';
import { openPlatform } from './embedded-platform.ts';

/** What is answered at once: as long as a real answer. */
const ANSWER: WishAnswerDto = {
  id: '0d5c1a52-8f0e-4b7d-9a1c-2f6f3f1f7a10',
  outcome: 'happened',
  eventIds: ['01920000-0000-7000-8000-000000000001'],
  version: 3,
  position: 'preferences:2f0c5a7e-6d5b-4f0e-8d6a-1c2b3a4d5e6f:17',
};

class WithoutHandler {
  /** What it is called where Nest names its modules. */
  readonly name = 'no-op';
}
// The decorators as calls: Node strips types, and decorators are none.
Module({})(WithoutHandler);

const platform = await openPlatform({ folder: argument(0), logs: 'info', besides: (parts, own) => [withoutHandler(parts, own)] });
const port = await listen(platform.app, 0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ port })}\n`);
process.once('SIGTERM', () => {
  void platform.close().then(() => process.exit(0));
});

/** The controller that declares preferences under another address, with wishes that are fulfilled by nobody. */
function withoutHandler({ ports }: EmbeddedParts, own: DynamicModule): DynamicModule {
  const wishes: Pick<Wishes, 'newId' | 'about'> = { newId: () => ANSWER.id, about: () => Promise.resolve(ANSWER) };
  return {
    module: WithoutHandler,
    controllers: [elsewhere(declaringPreferences(own))],
    providers: [
      { provide: SignIn, useValue: ports.preferences.signIn },
      { provide: Wishes, useValue: wishes },
    ],
  };
}

function elsewhere(controller: Type): Type {
  class DeclaresNothing extends controller {}
  Controller('api/no-op')(DeclaresNothing);
  return DeclaresNothing;
}

function declaringPreferences(own: DynamicModule): Type {
  const preferences = own.imports?.find((each): each is DynamicModule => 'module' in each && each.module === PreferencesModule);
  const found = preferences?.controllers?.find(({ name }) => name === 'DeclarePreferenceController');
  if (found === undefined) throw new Error('preferences has no controller that declares them: it was renamed');
  return found;
}

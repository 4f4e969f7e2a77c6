import { CommunityOutcomesModule } from '@golden-thread/community-outcomes';
import { IdentityModule } from '@golden-thread/identity';
import { PreferencesModule } from '@golden-thread/preferences';
import { circleIn } from '@golden-thread/service-host';
import { SessionsModule } from '@golden-thread/sessions';

const acts = [IdentityModule, PreferencesModule, SessionsModule, CommunityOutcomesModule].flatMap(({ actsByItself }) => actsByItself);

describe('what the platform does by itself', () => {
  test('is declared, each under a name of its own', () => {
    expect(acts.map(({ name }) => name).sort()).toEqual([
      'consent-expired',
      'credential-lapsed',
      'reflection-gone',
      'suggestion-faded',
      'when-group-meeting-held-then-gathering',
      'when-person-went-then-call-off',
    ]);
  });

  test('goes round in no circle', () => {
    expect(circleIn(acts)).toBeNull();
    const back = { name: 'back', service: 'preferences', reads: ['own.identity.CredentialLapsed'], writes: ['SuggestionOffered'] } as const;
    expect(
      circleIn([
        ...acts,
        back,
        { ...back, name: 'again', service: 'identity', reads: ['own.preferences.SuggestionFaded'], writes: ['CredentialAdded'] },
      ]),
    ).not.toBeNull();
  });
});

/** Preferences: what people want, in their own words. */
export { PreferencesModule } from './preferences.module.ts';

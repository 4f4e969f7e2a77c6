/** Community outcomes: confidence, outcomes, inspirations, gatherings. */
export { CommunityOutcomesModule } from './community-outcomes.module.ts';

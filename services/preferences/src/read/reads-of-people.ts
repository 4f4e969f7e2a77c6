/** The routes that answer questions about one person. */
import { GoalOfPersonController } from './goal-of-person/goal-of-person.controller.ts';
import { GoalsOfPersonController } from './goals-of-person/goals-of-person.controller.ts';
import { OutsideWishesOfPersonController } from './outside-wishes-of-person/outside-wishes-of-person.controller.ts';
import { PreferencesOfPersonController } from './preferences-of-person/preferences-of-person.controller.ts';
import { PreparationOfPersonController } from './preparation-of-person/preparation-of-person.controller.ts';
import { WellnessPlanOfPersonController } from './wellness-plan-of-person/wellness-plan-of-person.controller.ts';
import { WhoSeesWhatController } from './who-sees-what/who-sees-what.controller.ts';

/** One controller a question. */
export const PEOPLE_READS = [
  PreferencesOfPersonController,
  GoalOfPersonController,
  GoalsOfPersonController,
  OutsideWishesOfPersonController,
  PreparationOfPersonController,
  WellnessPlanOfPersonController,
  WhoSeesWhatController,
] as const;

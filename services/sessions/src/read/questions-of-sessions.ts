/** The routes that answer questions about sessions, groups, insights, reflections and hard moments. */
import { BalanceOfAgencyController } from './balance-of-agency/balance-of-agency.controller.ts';
import { BalanceOfSpecialistController } from './balance-of-specialist/balance-of-specialist.controller.ts';
import { CallsToReviewController } from './calls-to-review/calls-to-review.controller.ts';
import { GroupController } from './group/group.controller.ts';
import { GroupsOfNetworkController } from './groups-of-network/groups-of-network.controller.ts';
import { HardMomentsOfPersonController } from './hard-moments-of-person/hard-moments-of-person.controller.ts';
import { InsightsOfNetworkController } from './insights-of-network/insights-of-network.controller.ts';
import { NoteOfSessionController } from './note-of-session/note-of-session.controller.ts';
import { RatingsOfAgencyController } from './ratings-of-agency/ratings-of-agency.controller.ts';
import { RatingsOfPersonController } from './ratings-of-person/ratings-of-person.controller.ts';
import { ReflectionsOfSpecialistController } from './reflections-of-specialist/reflections-of-specialist.controller.ts';
import { SessionController } from './session/session.controller.ts';
import { SessionsOfPersonController } from './sessions-of-person/sessions-of-person.controller.ts';
import { TodayOfSpecialistController } from './today-of-specialist/today-of-specialist.controller.ts';

/** One controller a question. */
export const SESSIONS_QUESTIONS = [
  BalanceOfAgencyController,
  BalanceOfSpecialistController,
  CallsToReviewController,
  GroupController,
  GroupsOfNetworkController,
  HardMomentsOfPersonController,
  InsightsOfNetworkController,
  NoteOfSessionController,
  RatingsOfAgencyController,
  RatingsOfPersonController,
  ReflectionsOfSpecialistController,
  SessionController,
  SessionsOfPersonController,
  TodayOfSpecialistController,
] as const;

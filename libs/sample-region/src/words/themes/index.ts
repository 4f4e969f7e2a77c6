/** All themes by name. */
import type { Theme } from '../theme-words.ts';
import { animals } from './animals.ts';
import { art } from './art.ts';
import { children } from './children.ts';
import { company } from './company.ts';
import { cooking } from './cooking.ts';
import { faith } from './faith.ts';
import { garden } from './garden.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { language } from './language.ts';
import { mornings } from './mornings.ts';
import { music } from './music.ts';
import { repair } from './repair.ts';
import { road } from './road.ts';
import { running } from './running.ts';
import { study } from './study.ts';
import { work } from './work.ts';

/** What people's lives are about. */
export const THEMES = {
  animals,
  art,
  children,
  company,
  cooking,
  faith,
  garden,
  health,
  home,
  language,
  mornings,
  music,
  repair,
  road,
  running,
  study,
  work,
} as const satisfies Readonly<Record<string, Theme>>;

/** The name of a theme. */
export type ThemeName = keyof typeof THEMES;

/** Their names, in a fixed order. */
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

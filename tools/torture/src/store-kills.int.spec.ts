import { provesFast } from './proves-fast.ts';
import { campaign as r1 } from './r01-kill.ts';
import { campaign as r2 } from './r02-retry.ts';

provesFast(r1);
provesFast(r2);

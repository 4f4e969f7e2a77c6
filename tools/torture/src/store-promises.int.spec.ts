import { provesFast } from './proves-fast.ts';
import { campaign as r3 } from './r03-versions.ts';
import { campaign as r4 } from './r04-follow.ts';
import { campaign as r5 } from './r05-all-or-nothing.ts';
import { campaign as r6 } from './r06-full-disk.ts';

provesFast(r3);
provesFast(r4);
provesFast(r5);
provesFast(r6);

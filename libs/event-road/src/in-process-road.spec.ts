import { eventRoadContract, inProcessHarness } from './contract.ts';

eventRoadContract('the in-process road', inProcessHarness, { seeds: 20 });

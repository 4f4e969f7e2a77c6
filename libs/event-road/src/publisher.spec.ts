import { eventRoadContract, pushHarness } from './contract.ts';

eventRoadContract('a publisher and a faulty road', pushHarness, { seeds: 20 });

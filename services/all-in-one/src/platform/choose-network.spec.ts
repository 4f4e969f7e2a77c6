import { chooseNetwork } from './choose-network.ts';

const north = { networkId: 'north', name: 'North', sample: false };
const south = { networkId: 'south', name: 'South', sample: false };
const sample = { networkId: 'sample', name: 'Sample region', sample: true };

describe('the network a command means', () => {
  test.each([
    ['the named one', [north, south], 'south', 'read', { networkId: 'south', isNew: false }],
    ['a named new one, founded by an import', [north], 'east', 'import', { networkId: 'east', isNew: true }],
    ['the only one', [north], undefined, 'read', { networkId: 'north', isNew: false }],
    ['the only one beside the sample region', [sample, north], undefined, 'read', { networkId: 'north', isNew: false }],
    ['the sample region, for reading, where there is no other', [sample], undefined, 'read', { networkId: 'sample', isNew: false }],
    ['`imported`, where an import finds none', [], undefined, 'import', { networkId: 'imported', isNew: true }],
    ['`imported`, where an import finds only the sample region', [sample], undefined, 'import', { networkId: 'imported', isNew: true }],
  ] as const)('is %s', (...row) => {
    const [, networks, named, purpose, chosen] = row;
    expect(chooseNetwork(networks, named, purpose)).toEqual({ kind: 'chosen', ...chosen });
  });

  test.each([
    ['several and none is named', [north, south], undefined, 'read', 'several', /north, south\. Name one with --network/],
    ['several and an import names none', [north, south], undefined, 'import', 'several', /--network/],
    ['none to read', [], undefined, 'read', 'none', /import FILE/],
    ['no such network', [north], 'east', 'read', 'unknown', /no network "east"\. There is: north/],
    ['an id no network can have', [north], 'a b', 'import', 'wrong-use', /1 to 128/],
  ] as const)('cannot be told: %s', (...row) => {
    const [, networks, named, purpose, kind, why] = row;
    expect(chooseNetwork(networks, named, purpose)).toEqual({ kind, why: expect.stringMatching(why) });
  });
});

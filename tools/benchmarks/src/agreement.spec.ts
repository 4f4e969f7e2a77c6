import { agree, comparableFigures } from './agreement.ts';

const metrics = {
  M1: { distinct_ties: 10, persons_in_ripple: 7, tree_edges: 5, largest_tree: 4 },
  M3: { structural_virality_of_largest: 1.5, structural_virality_pair_weighted: 1.25 },
  M8: { agency: { external_share: 0.4, assortativity: 0.3 } },
};
const ours = comparableFigures(metrics);

describe('agreement with a peer', () => {
  it('is found when counts are equal and ratios differ by rounding only', () => {
    expect(agree('a peer', { ...ours, assortativity: 0.3 + 1e-12, events: 99 }, ours)).toBe(8);
  });

  it('is refused for a count that differs by one, naming it', () => {
    expect(() => agree('a peer', { ...ours, distinct_ties: 11 }, ours)).toThrow('distinct_ties: 11 there, 10 here');
  });

  it('is refused for a ratio that differs by more than rounding', () => {
    expect(() => agree('a peer', { ...ours, external_share: 0.4 + 1e-8 }, ours)).toThrow('external_share');
  });

  it('is refused when the peer does not say a figure', () => {
    const rest = Object.entries(ours).filter(([name]) => name !== 'largest_tree');
    expect(() => agree('a peer', Object.fromEntries(rest), ours)).toThrow('largest_tree: undefined there');
  });

  it('needs every figure in our metrics', () => {
    expect(() => comparableFigures({ ...metrics, M3: {} })).toThrow('M3.structural_virality_of_largest');
  });
});

// The ripple figures by graphology: its directed graph for ties and forest; the walks over it are written out.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installedIn, mixingFigures, Peer, treeFigures, versionOf } from './peer.mjs';

const require = createRequire(join(installedIn(), 'package.json'));
const { DirectedGraph } = require('graphology');
const peer = new Peer(versionOf('graphology'));
const { acknowledgements, agencies } = peer.graph();

const graph = await peer.part('ties', () => {
  const ties = new DirectedGraph();
  for (let row = 0; row < acknowledgements.length; row += 2) {
    const inspirer = acknowledgements[row];
    const inspired = acknowledgements[row + 1];
    if (inspirer === inspired) continue;
    ties.mergeNode(inspirer);
    ties.mergeNode(inspired);
    if (!ties.hasEdge(inspirer, inspired)) ties.addEdge(inspirer, inspired, { row });
  }
  return ties;
});

const parent = await peer.part('forest', () => {
  const edges = graph.mapEdges((_, { row }, inspirer, inspired) => ({ row, inspirer: Number(inspirer), inspired: Number(inspired) }));
  edges.sort((a, b) => a.row - b.row);
  const found = new Int32Array(agencies.length).fill(-2);
  for (const { inspirer, inspired } of edges) {
    if (found[inspirer] === -2) found[inspirer] = -1;
    if (found[inspired] === -2) found[inspired] = inspirer;
  }
  return found;
});

const sizes = await peer.part('sizes', () => {
  const forest = new DirectedGraph();
  parent.forEach((p, child) => {
    if (p === -2) return;
    forest.mergeNode(child);
    if (p >= 0) forest.mergeEdge(p, child);
  });
  return treeFigures(forest, parent);
});

const mixing = await peer.part('mixing', () => {
  const pairs = graph.mapEdges((_edge, _attributes, inspirer, inspired) => [agencies[Number(inspirer)], agencies[Number(inspired)]]);
  return mixingFigures(pairs.filter(([from, to]) => from >= 0 && to >= 0));
});

peer.report({ distinct_ties: graph.size, persons_in_ripple: graph.order, ...sizes, ...mixing });

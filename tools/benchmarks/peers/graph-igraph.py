"""The ripple figures by igraph: its graph for ties and forest, its components and its assortativity."""

import igraph
import numpy as np

from peer import Peer, tree_figures

peer = Peer(igraph)
people = len(peer.agencies)

with peer.part("ties"):
    graph = igraph.Graph(n=people, edges=peer.acknowledgements, directed=True)
    graph.vs["agency"] = peer.agencies.tolist()
    graph.es["row"] = range(graph.ecount())
    graph.simplify(multiple=True, loops=True, combine_edges={"row": "min"})

with peer.part("forest"):
    # In row order, the first edge that names a person decides.
    parent = [-2] * people
    for row, (inspirer, inspired) in sorted(zip(graph.es["row"], graph.get_edgelist())):
        if parent[inspirer] == -2:
            parent[inspirer] = -1
        if parent[inspired] == -2:
            parent[inspired] = inspirer
    forest = igraph.Graph(n=people, edges=[(p, child) for child, p in enumerate(parent) if p >= 0], directed=True)

with peer.part("sizes"):
    subtree = [1] * people
    for person in reversed(forest.topological_sorting()):
        if parent[person] >= 0:
            subtree[parent[person]] += subtree[person]
    in_ripple = np.array(parent) > -2
    tree = np.where(in_ripple, np.array(forest.connected_components(mode="weak").membership), -1)
    figures = tree_figures(np.array(subtree), tree)

with peer.part("mixing"):
    known = graph.induced_subgraph(graph.vs.select(agency_ge=0), implementation="create_from_scratch")
    agencies = known.vs["agency"]
    internal = sum(agencies[a] == agencies[b] for a, b in known.get_edgelist())
    assortativity = known.assortativity_nominal(agencies, directed=True)

peer.report({
    "distinct_ties": graph.ecount(),
    "persons_in_ripple": int(in_ripple.sum()),
    **figures,
    "external_share": 1 - internal / known.ecount(),
    "assortativity": assortativity,
})

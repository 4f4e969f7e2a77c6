"""The ripple figures by networkx: its graph for ties and forest, its topological order and its assortativity."""

import networkx
import numpy as np

from peer import Peer, tree_figures

peer = Peer(networkx)

with peer.part("ties"):
    graph = networkx.DiGraph()
    for row, (inspirer, inspired) in enumerate(peer.acknowledgements.tolist()):
        if inspirer != inspired and not graph.has_edge(inspirer, inspired):
            graph.add_edge(inspirer, inspired, row=row)

with peer.part("forest"):
    forest = networkx.DiGraph()
    # Edges were added in row order, but are listed by person: sorted again.
    for inspirer, inspired, _ in sorted(graph.edges(data="row"), key=lambda edge: edge[2]):
        if inspirer not in forest:
            forest.add_node(inspirer)
        if inspired not in forest:
            forest.add_edge(inspirer, inspired)

with peer.part("sizes"):
    people = len(peer.agencies)
    subtree, root = np.zeros(people, dtype=np.int64), np.full(people, -1)
    order = list(networkx.topological_sort(forest))
    parent = {child: p for p, child in forest.edges}
    for person in order:
        root[person] = root[parent[person]] if person in parent else person
    for person in reversed(order):
        subtree[person] += 1
        if person in parent:
            subtree[parent[person]] += subtree[person]
    figures = tree_figures(subtree, root)

with peer.part("mixing"):
    agencies = dict(enumerate(peer.agencies.tolist()))
    networkx.set_node_attributes(graph, agencies, "agency")
    known = graph.subgraph([person for person in graph if agencies[person] >= 0])
    internal = sum(agencies[a] == agencies[b] for a, b in known.edges)
    assortativity = networkx.attribute_assortativity_coefficient(known, "agency")

peer.report({
    "distinct_ties": graph.number_of_edges(),
    "persons_in_ripple": forest.number_of_nodes(),
    **figures,
    "external_share": 1 - internal / known.number_of_edges(),
    "assortativity": assortativity,
})

"""The ripple figures by numpy: arrays only, one pass per generation."""

import numpy as np

from peer import Peer, tree_figures

peer = Peer(np)
people = len(peer.agencies)

with peer.part("ties"):
    different = peer.acknowledgements[:, 0] != peer.acknowledgements[:, 1]
    inspirer, inspired = peer.acknowledgements[different].T.astype(np.int64)
    ties = np.unique(inspirer * people + inspired)

with peer.part("forest"):
    rows = np.arange(len(inspirer))
    first = np.full(people, len(rows))
    np.minimum.at(first, inspirer, rows)
    np.minimum.at(first, inspired, rows)
    in_ripple = first < len(rows)
    at = np.where(in_ripple, first, 0)
    parent = np.where(in_ripple & (inspired[at] == np.arange(people)), inspirer[at], -1)

with peer.part("sizes"):
    root = np.where(in_ripple & (parent < 0), np.arange(people), -1)
    generations = []
    waiting = np.flatnonzero(parent >= 0)
    while len(waiting):
        reached = root[parent[waiting]] >= 0
        generation = waiting[reached]
        root[generation] = root[parent[generation]]
        generations.append(generation)
        waiting = waiting[~reached]
    subtree = np.where(in_ripple, 1, 0)
    for generation in reversed(generations):
        np.add.at(subtree, parent[generation], subtree[generation])
    figures = tree_figures(subtree, root)

with peer.part("mixing"):
    group_from, group_to = peer.agencies[ties // people], peer.agencies[ties % people]
    known = (group_from >= 0) & (group_to >= 0)
    groups = int(peer.agencies.max()) + 1
    matrix = np.bincount(group_from[known] * groups + group_to[known], minlength=groups * groups).reshape(groups, groups)
    share = matrix / matrix.sum()
    expected = float((share.sum(axis=1) * share.sum(axis=0)).sum())

peer.report({
    "distinct_ties": len(ties),
    "persons_in_ripple": int(in_ripple.sum()),
    **figures,
    "external_share": float(1 - np.trace(share)),
    "assortativity": (float(np.trace(share)) - expected) / (1 - expected),
})

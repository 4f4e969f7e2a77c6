"""What the Python peers share: reading the graph files, timing their parts, and saying what they found.

The files hold little-endian 32-bit integers: (inspirer, inspired) per acknowledgement in key order, and the agency of each
person, -1 where unknown. Memory is the resident size in bytes, read from /proc; 0 where there is none.
"""

import gc
import json
import resource
import sys
import time
from contextlib import contextmanager

import numpy as np


class Peer:
    """One run of one library on one graph."""

    def __init__(self, library):
        self.version = library.__version__
        self.seconds = {}
        self.growth = {}
        self.acknowledgements = np.fromfile(sys.argv[1], dtype="<i4").reshape(-1, 2)
        self.agencies = np.fromfile(sys.argv[2], dtype="<i4")

    @contextmanager
    def part(self, name):
        """Measures the time and the growth of memory of a part of the work."""
        gc.collect()
        before = resident_bytes()
        start = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - start
        self.growth[name] = resident_bytes() - before

    def report(self, figures):
        """Prints the run as one line of JSON."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        print(json.dumps({"version": self.version, "seconds": self.seconds, "growthBytes": self.growth, "peakBytes": peak, "figures": figures}))


def resident_bytes():
    try:
        with open("/proc/self/statm") as statm:
            return int(statm.read().split()[1]) * resource.getpagesize()
    except FileNotFoundError:
        return 0


def tree_figures(sizes_of_subtrees, root_of):
    """Tree sizes and structural virality from subtree sizes (metrics.md 1.2: W = n(S1 - n) - (S2 - n^2))."""
    in_forest = root_of >= 0
    roots, position = np.unique(root_of[in_forest], return_inverse=True)
    sizes = sizes_of_subtrees[in_forest].astype(np.int64)
    n = np.bincount(position)
    s1 = np.bincount(position, weights=sizes).astype(np.int64)
    s2 = np.bincount(position, weights=sizes * sizes).astype(np.int64)
    wiener = n * (s1 - n) - (s2 - n * n)
    pairs = n * (n - 1)
    # Of equally large trees the one with the smallest root id counts; the peers know no ids, so the largest virality stands for them.
    largest = n == n.max()
    return {
        "tree_edges": int((n - 1).sum()),
        "largest_tree": int(n.max()),
        "structural_virality_of_largest": float((2 * wiener[largest] / pairs[largest]).max()),
        "structural_virality_pair_weighted": float(2 * wiener.sum() / pairs.sum()),
    }

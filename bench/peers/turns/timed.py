"""The loop that is timed: what the Python programs of all processes share."""

import random
import sys
import time


def main(replicate, counts):
    """Replicates as often as the first argument says, seeded by the second: a line of counts for
    each replication, then the seconds that all took on the wall and on the processor."""
    n = int(sys.argv[1])
    random.seed(int(sys.argv[2]))
    wall, processor = time.perf_counter(), time.process_time()
    rows = [replicate() for _ in range(n)]
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    for row in rows:
        print(*(row[c] for c in counts))
    print("seconds", wall, processor)


"""What the Python programs share: the parameters of PROCESS.md, draws, and the loop that is timed."""

import bisect
import itertools
import math
import random
import sys
import time

DAYS = 364
WORKERS, VACANCIES = 1000, 400
WINDOW, EXTENSION, EXTENDED = 60, 60, 0.3
SUPPLY = list(itertools.accumulate([0.45, 0.25, 0.15, 0.10, 0.05]))
DEMAND = list(itertools.accumulate([0.35, 0.25, 0.20, 0.10, 0.10]))
COUNTS = ["arrived", "matched", "expired", "waiting", "extended", "days", "vacancies", "filled"]


def category(cumulative):
    return min(bisect.bisect(cumulative, random.random()), len(cumulative) - 1)


def poisson(mean):
    """A Poisson number by Knuth's product of uniforms, quick for means as small as these."""
    bound, n, product = math.exp(-mean), 0, random.random()
    while product > bound:
        n += 1
        product *= random.random()
    return n


def main(replicate):
    """Replicates as often as the first argument says, seeded by the second: a line of counts for
    each replication, then the seconds that all took on the wall and on the processor."""
    n = int(sys.argv[1])
    random.seed(int(sys.argv[2]))
    wall, processor = time.perf_counter(), time.process_time()
    rows = [replicate() for _ in range(n)]
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    for row in rows:
        print(*(row[c] for c in COUNTS))
    print("seconds", wall, processor)

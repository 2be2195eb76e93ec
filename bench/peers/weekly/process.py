"""What the Python programs share: the parameters of PROCESS.md, and draws."""

import bisect
import itertools
import math
import random

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

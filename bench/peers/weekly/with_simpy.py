"""The process of PROCESS.md in SimPy: a process for each worker, one for what arrives and one for
the meetings.

Time is continuous here; what happens on day d happens from d to d+1, a meeting at the end of its
day and the end of a window half a day after its last day."""

import random

import simpy

import process as p
import timed


class Market:
    def __init__(self):
        self.env = simpy.Environment()
        self.count = dict.fromkeys(p.COUNTS, 0)
        self.open = [0] * len(p.SUPPLY)
        self.waiting = {}  # the event of having a place: category, day of arrival
        self.env.process(self.meetings())
        self.env.process(self.workers())
        self.env.process(self.vacancies())

    def workers(self):
        while True:
            yield self.env.timeout(random.expovariate(p.WORKERS / p.DAYS))
            self.count["arrived"] += 1
            self.env.process(self.worker())

    def vacancies(self):
        while True:
            yield self.env.timeout(random.expovariate(p.VACANCIES / p.DAYS))
            self.count["vacancies"] += 1
            self.open[p.category(p.DEMAND)] += 1

    def worker(self):
        day, last = int(self.env.now), int(self.env.now) + p.WINDOW
        placed = self.env.event()
        self.waiting[placed] = p.category(p.SUPPLY), day
        yield placed | self.env.timeout(last + 1.5 - self.env.now)
        if not placed.triggered and random.random() < p.EXTENDED:
            self.count["extended"] += 1
            yield placed | self.env.timeout(p.EXTENSION)
        if not placed.triggered:
            self.count["expired"] += 1
            del self.waiting[placed]

    def meetings(self):
        while True:
            yield self.env.timeout(7)
            for placed in random.sample(list(self.waiting), len(self.waiting)):
                category, day = self.waiting[placed]
                if self.open[category]:
                    self.open[category] -= 1
                    self.count["matched"] += 1
                    self.count["filled"] += 1
                    self.count["days"] += int(self.env.now) - 1 - day
                    del self.waiting[placed]
                    placed.succeed()


def replicate():
    market = Market()
    market.env.run(until=p.DAYS + 1e-9)  # so that the last meeting is held
    market.count["waiting"] = len(market.waiting)
    return market.count


if __name__ == "__main__":
    timed.main(replicate, p.COUNTS)

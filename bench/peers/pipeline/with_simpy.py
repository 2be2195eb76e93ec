"""The process of PROCESS.md in SimPy: a process for each person, and one for what happens in every
week whoever is there.

Time is continuous here; what is due in week w happens at w + 0.1, candidates begin at w + 0.2,
seats are given at w + 0.3, vacancies and interviews are at w + 0.4, and fields are full at w + 0.5."""

import collections
import math
import random

import simpy

import timed

WEEKS, SEATS, OPEN = 156, 700, 26
FIELDS = [0, 1, 2, 3]
WANTS = [0.4, 0.3, 0.2, 0.1]
VACANCIES = [9, 6, 5, 4]
MOST = [400, 300, 1000, 1000]
COUNTS = ["candidates", "seat", "course", "tests", "vacancy", "papers", "placed", "way", "weeks", "vacancies", "filled", "there", "full"]


def rounded(mean):
    return round(random.expovariate(1 / mean))


def poisson(mean):
    """A Poisson number by Knuth's product of uniforms, quick for means as small as these."""
    bound, n, product = math.exp(-mean), 0, random.random()
    while product > bound:
        n += 1
        product *= random.random()
    return n


class Pipeline:
    def __init__(self):
        self.env = simpy.Environment()
        self.count = dict.fromkeys(COUNTS, 0)
        self.seats = SEATS
        self.queue = {}  # events of having a seat, in order
        self.ready = [{} for _ in FIELDS]  # of having a contract, and the week of being ready
        self.open = [collections.deque() for _ in FIELDS]  # weeks in which vacancies opened
        self.there = [0] * len(FIELDS)
        self.full = [False] * len(FIELDS)
        self.again = self.env.event()  # some field is full no longer
        self.env.process(self.weeks())

    def at(self, week):
        """What is due in a week."""
        return self.env.timeout(week + 0.1 - self.env.now)

    def weeks(self):
        for week in range(WEEKS):
            yield self.env.timeout(week + 0.2 - self.env.now)
            fields = random.choices(FIELDS, WANTS, k=poisson(50))
            self.count["candidates"] += len(fields)
            for field in fields:
                self.env.process(self.person(field))
            yield self.env.timeout(0.1)
            self.give_seats()
            yield self.env.timeout(0.1)
            for field in FIELDS:
                self.post(field, week)
                if week % 4 == 3:
                    self.interviews(field, week)
            yield self.env.timeout(0.1)
            self.fill()

    def give_seats(self):
        for seat in list(self.queue)[: self.seats]:
            del self.queue[seat]
            self.seats -= 1
            seat.succeed()

    def post(self, field, week):
        vacancies = self.open[field]
        while vacancies and vacancies[0] <= week - OPEN:
            vacancies.popleft()
        n = poisson(VACANCIES[field])
        vacancies.extend([week] * n)
        self.count["vacancies"] += n

    def interviews(self, field, week):
        vacancies, ready = self.open[field], self.ready[field]
        for contract in list(ready):
            if not vacancies:
                break
            if random.random() < 0.5:
                vacancies.popleft()
                self.count["filled"] += 1
                self.count["weeks"] += week - ready.pop(contract)
                contract.succeed()

    def fill(self):
        before = self.full
        self.full = [self.there[f] >= MOST[f] for f in FIELDS]
        self.count["full"] += sum(self.full)
        if any(b and not now for b, now in zip(before, self.full)):
            self.again.succeed()
            self.again = self.env.event()

    def person(self, field):
        env, week = self.env, int(self.env.now)
        seat = env.event()
        self.queue[seat] = None
        yield seat | self.at(week + 1 + rounded(40))
        if not seat.triggered:
            del self.queue[seat]
            self.count["seat"] += 1
            return
        week = int(env.now)
        length = random.randint(8, 26)
        early = random.random() < 0.15
        yield self.at(week + (random.randint(1, length) if early else length))
        self.seats += 1
        if early:
            self.count["course"] += 1
            return
        for chance in 0.5, 0.65:
            while True:
                yield env.timeout(1 + rounded(4))
                if random.random() < chance:
                    break
                if random.random() < 0.2:
                    self.count["tests"] += 1
                    return
        yield from self.works(field)

    def works(self, field):
        env, week = self.env, int(self.env.now)
        contract = env.event()
        self.ready[field][contract] = week
        yield contract | self.at(week + 1 + rounded(40))
        if not contract.triggered:
            del self.ready[field][contract]
            self.count["vacancy"] += 1
            return
        yield self.at(int(env.now) + 4 + rounded(8))
        while self.full[field]:
            yield self.again
            yield self.at(int(env.now) + 1)
        if random.random() < 0.05:
            self.count["papers"] += 1
            return
        yield env.timeout(random.randint(1, 4))
        self.count["placed"] += 1
        self.there[field] += 1
        yield env.timeout(1 + rounded(100))
        self.there[field] -= 1


def replicate():
    pipeline = Pipeline()
    pipeline.env.run(until=WEEKS)
    count = pipeline.count
    lost = sum(count[c] for c in ("seat", "course", "tests", "vacancy", "papers"))
    count["way"] = count["candidates"] - lost - count["placed"]
    count["there"] = sum(pipeline.there)
    return count


if __name__ == "__main__":
    timed.main(replicate, COUNTS)

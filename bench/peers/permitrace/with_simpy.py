"""The process of PROCESS.md in SimPy: a process for each person, who waits for the office and for
the day on which she changes the path, whichever comes first.

Time begins 60 days before the last day. What happens on a day happens at its number; the end of
day -14 is half a day later."""

import random

import simpy

import timed

PEOPLE, EARLIEST, CHANGE, LADDER = 1000, 60, -14, -7
COUNTS = ["inTime", "late", "back", "without", "changed", "over", "overDays", "abroadDays"]


def rounded(mean):
    return round(random.expovariate(1 / mean))


class Race:
    def __init__(self):
        self.env = simpy.Environment(initial_time=-EARLIEST)
        self.count = dict.fromkeys(COUNTS, 0)
        for _ in range(PEOPLE):
            self.env.process(self.person())

    def person(self):
        env = self.env
        yield env.timeout(EARLIEST - random.randint(1, EARLIEST))
        yield env.timeout(rounded(5))
        if env.now > 0:
            yield from self.leave()
            return
        late = random.random() < 0.2
        answer = env.timeout(21 + rounded(7) if late else random.randint(7, 20))
        if env.now <= CHANGE and random.random() < 0.8:
            yield answer | env.timeout(CHANGE + 0.5 - env.now)
            if not answer.processed:
                self.count["changed"] += 1
                yield from self.leave()
                return
        else:
            yield answer
        if random.random() >= 0.1 or (yield from self.climbs()):
            self.new_sponsor()
            return
        yield env.timeout(1)
        yield from self.leave()

    def climbs(self):
        for _ in range(3):
            if self.env.now > LADDER:
                return False
            yield self.env.timeout(1 + rounded(3))
            if random.random() < 0.3:
                return True
        return False

    def new_sponsor(self):
        self.count["inTime" if self.env.now <= 0 else "late"] += 1
        self.overstayed()

    def overstayed(self):
        if self.env.now > 0:
            self.count["over"] += 1
            self.count["overDays"] += int(self.env.now)

    def leave(self):
        env = self.env
        if env.now > 0:
            self.overstayed()
            self.count["without"] += 1
            return
        yield env.timeout(3 + rounded(2) - env.now % 1)
        yield env.timeout(rounded(1.5))
        self.overstayed()
        if random.random() < 0.05:
            self.count["without"] += 1
            return
        days = random.randint(14, 28)
        yield env.timeout(days)
        self.count["back"] += 1
        self.count["abroadDays"] += days


def replicate():
    race = Race()
    race.env.run()
    return race.count


if __name__ == "__main__":
    timed.main(replicate, COUNTS)

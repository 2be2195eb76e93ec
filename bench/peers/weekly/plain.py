"""The process of PROCESS.md in plain Python: no framework, a week at a time."""

import random

import process as p
import timed


def replicate():
    count = dict.fromkeys(p.COUNTS, 0)
    open_, waiting = [0] * len(p.SUPPLY), []
    for today in range(6, p.DAYS, 7):
        arrive(count, waiting, today)
        for _ in range(p.poisson(p.VACANCIES * 7 / p.DAYS)):
            open_[p.category(p.DEMAND)] += 1
            count["vacancies"] += 1
        waiting = [w for w in waiting if stays(count, w, today)]
        random.shuffle(waiting)
        waiting = meet(count, open_, waiting, today)
    count["waiting"] = len(waiting)
    return count


def arrive(count, waiting, today):
    for day in range(today - 6, today + 1):
        for _ in range(p.poisson(p.WORKERS / p.DAYS)):
            # category, day of arrival, last day, whether extended
            waiting.append([p.category(p.SUPPLY), day, day + p.WINDOW, False])
            count["arrived"] += 1


def stays(count, worker, today):
    if worker[2] < today and not worker[3] and random.random() < p.EXTENDED:
        worker[2] += p.EXTENSION
        worker[3] = True
        count["extended"] += 1
    if worker[2] < today:
        count["expired"] += 1
        return False
    return True


def meet(count, open_, waiting, today):
    left = []
    for worker in waiting:
        if open_[worker[0]] == 0:
            left.append(worker)
            continue
        open_[worker[0]] -= 1
        count["matched"] += 1
        count["filled"] += 1
        count["days"] += today - worker[1]
    return left


if __name__ == "__main__":
    timed.main(replicate, p.COUNTS)

// The study that is open in the simulator: one opening after the other, and under the
// latest of them the film of a replication and more and more replications, in small steps
// so that whatever a person does comes next.

// goal is for how long a step of replications may take, in milliseconds.
const goal = 400;

// study asks by ask and tells: opened, film, result, range, refused(error, what), failed.
export function study(ask, tell) {
  let turn = 0, running, exploring;

  async function guarded(mine, what, work) {
    try {
      await work(() => mine === turn);
    } catch (error) {
      if (mine === turn) tell.failed(error, what);
    }
  }

  return {
    // open outdates all that was asked before.
    open(request) {
      const mine = ++turn;
      running = exploring = undefined;
      return guarded(mine, 'open', async (stands) => {
        const opened = await ask(request);
        if (stands()) tell.opened(opened);
      });
    },
    watch(replication) {
      return guarded(turn, 'watch', async (stands) => {
        const reply = await ask({ op: 'watch', replication });
        if (stands()) tell.film({ ...reply, numbers: new Int32Array(reply.film) });
      });
    },
    // run goes on until most replications, or until they are as precise as the scenario asks.
    run(from, most, lang) {
      const me = running = {};
      return guarded(turn, 'run', async (stands) => {
        let done = from, step = 2;
        while (stands() && running === me && done < most) {
          const begun = performance.now();
          done = Math.min(most, done + step);
          const result = await ask({ op: 'run', replications: done, lang });
          if (!stands()) return;
          step = next(step, performance.now() - begun);
          const over = running !== me || done >= most || result.precise;
          if (over && running === me) running = undefined;
          tell.result(result, !running);
          if (over) return;
        }
      });
    },
    stop() { running = undefined; },
    runs: () => Boolean(running),
    // explore draws the assumptions, a few at a time, until all draws of the design are in.
    explore(of, replications, lang) {
      const me = exploring = {};
      return guarded(turn, 'explore', async (stands) => {
        for (let draws = 1; stands() && exploring === me && draws <= of; draws++) {
          const range = await ask({ op: 'explore', draws, replications, lang });
          if (stands() && exploring === me) tell.range(range);
        }
        if (exploring === me) exploring = undefined;
      });
    },
    endExploring() { exploring = undefined; },
    explores: () => Boolean(exploring),
    // end outdates everything: another study takes the simulator over.
    end() { turn++; running = exploring = undefined; },
    async sum() { return ask({ op: 'sum' }); },
  };
}

// next is how many replications the next step takes: 2, 4, 8, and then what there is time for.
const next = (step, took) => Math.max(2, Math.min(2 * step, 64, 2 * Math.floor(step * goal / Math.max(took, 1) / 2)));

// What a person has set: the scenario, what is stated for both sides, what the reform
// changes, the seed, the replication and the step. It travels in the fragment of a link,
// and whatever stands there is judged before it is used; what it means the simulator judges.

export const systems = ['twtransfer', 'idkitas', 'jphsp', 'jpplace', 'jpretain'];

const name = /^[A-Za-z][\w]*(\.[\w+-]+)*$/, value = /^[\w.+-]{1,40}$/, most = 300;

export const fresh = (scenario = systems[0]) => ({ scenario, both: {}, reform: {}, seed: undefined, replication: 0, step: undefined });

// toFragment writes it; what is as the scenario has it is left out.
export function toFragment(state) {
  const all = new URLSearchParams({ system: state.scenario });
  for (const [path, one] of Object.entries(state.both)) all.append(`both.${path}`, one);
  for (const [path, one] of Object.entries(state.reform)) all.append(`reform.${path}`, one);
  if (state.seed !== undefined) all.append('seed', state.seed);
  if (state.replication) all.append('replication', state.replication);
  if (state.step !== undefined) all.append('step', state.step);
  return `#${all}`;
}

// ofFragment reads it: undefined where there is none, and dropped counts what is not ours.
export function ofFragment(hash) {
  const all = new URLSearchParams(hash.slice(1, 20_000));
  if (!systems.includes(all.get('system'))) return undefined;
  const state = { ...fresh(all.get('system')), dropped: 0 };
  for (const [key, one] of [...all].slice(0, most)) {
    const side = /^(both|reform)\.(.*)$/.exec(key);
    if (side && name.test(side[2]) && value.test(one)) state[side[1]][side[2]] = one;
    else if (key === 'seed' && /^\d{1,15}$/.test(one)) state.seed = Number(one);
    else if ((key === 'replication' || key === 'step') && /^\d{1,6}$/.test(one)) state[key] = Number(one);
    else if (key !== 'system') state.dropped++;
  }
  return state;
}

// opening is the request that opens it. Without a reform there is the baseline alone.
export function opening(state, about) {
  const reform = Object.keys(state.reform).length ? { reform: { about, ...state.reform } } : {};
  return { op: 'open', scenario: state.scenario, set: Object.entries(state.both).map(([path, one]) => `${path}=${one}`), seed: state.seed, policies: reform };
}

// changesOf are the changes of a policy as values that can be stated again: "90 days" is
// 90, and "40 %" of a ratio 4000 of ten thousand.
export const changesOf = (policy) => Object.fromEntries((policy?.changes || []).map(([path, , now]) => [path, restated(path, now)]));

function restated(path, now) {
  if (!path.startsWith('law.set.')) return now;
  return now.endsWith(' %') ? String(Math.round(100 * parseFloat(now))) : now.split(' ')[0];
}

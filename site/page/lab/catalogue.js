// The catalogue of levers, made of what the simulator says of an open scenario: each with
// its path, kind, bounds as a person sees them, the value that the law or the catalogue
// gives, and where it comes from. Numbers are shown in percent where they are shares.
import { niceStep } from './numbers.js';

// The forms of a setting, as the simulator numbers them.
const forms = ['number', 'whole', 'share', 'weight', 'switch', 'choice'];

// leversOf lists {version, law, chosen, experiment, assumed}; each lever has a path that
// the scenario file knows.
export function leversOf(opened) {
  const settings = opened.settings.map(ofSetting);
  const lever = (one) => one.origin === 'lever' && one.kind !== 'weight';
  return {
    version: ofVersions(opened),
    law: opened.law.map(ofLaw),
    chosen: settings.filter((one) => lever(one) && !frames(one)),
    experiment: settings.filter((one) => lever(one) && frames(one)),
    assumed: settings.filter((one) => !lever(one)),
  };
}

// frames: a whole number at the top is of the experiment itself (how many weeks, how many
// people), and both sides have to share it.
const frames = ({ path, kind }) => kind === 'whole' && !path.includes('.');

function ofSetting(one) {
  const kind = forms[one.form], scale = kind === 'share' ? 100 : 1;
  return {
    ...one, kind, scale, percent: kind === 'share', whole: kind === 'whole',
    given: kind === 'choice' ? one.options[one.value] : kind === 'switch' ? String(Boolean(one.value)) : String(one.value),
    ...bounds(one.min, one.max, Math.max(one.value, one.high), kind === 'whole', scale),
  };
}

function ofLaw(one) {
  const percent = one.unit === 'bp', scale = percent ? 0.01 : 1;
  return {
    ...one, path: `law.set.${one.name}`, kind: 'law', scale, percent, whole: !percent, given: String(one.value),
    unit: percent ? undefined : one.unit, ...bounds(0, undefined, one.value, !percent, scale),
  };
}

function ofVersions({ versions = [], policies }) {
  const given = policies[0].version;
  return { path: 'law.on', kind: 'version', options: versions.includes(given) ? versions : [given, ...versions], given };
}

// bounds are the ends and the step of a slider: the whole range where it is near, else
// what lies around the value. The field beside it takes whatever is allowed.
function bounds(min, max, value, whole, scale) {
  const near = Math.max(3 * Math.abs(value), whole ? 10 : 0) || 1;
  const high = max !== undefined && max <= 4 * near ? max : niceStep(near, 1);
  const low = Math.max(min, -high), step = whole ? Math.max(1, niceStep((high - low) * scale, 200)) : niceStep((high - low) * scale, 100);
  return { min, max, slider: { min: low * scale, max: high * scale, step } };
}

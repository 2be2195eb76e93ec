// Reads the cases, runs an engine over them and prints a line of the table. An
// answer that differs from ours ends the run.
import { readFileSync } from 'node:fs'

export const facts = ['asOf', 'ground', 'proven', 'victim', 'registered', 'extended', 'permitEnd',
  'newWork', 'sameWork', 'level', 'localsRefused', 'share', 'increase']

export function cases(n) {
  const file = process.env.CASES ?? '../../../out/cases.jsonl'
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(0, n).map((line) => {
    const all = JSON.parse(line)
    const input = Object.fromEntries(facts.map((f) => [f, all[f]]))
    return { input, want: [all.decision, all.deadline, all.surcharge] }
  })
}

// measure runs answer(input) -> [decision, deadline, surcharge] over the cases, some
// rounds of it, and prints the median time of a case on the processor.
export async function measure(name, n, answer, { rounds = 7, parts = 3 } = {}) {
  const list = cases(n)
  for (const { input, want } of list) {
    const got = await answer(input)
    if (want.slice(0, parts).some((w, i) => w !== got[i])) {
      throw new Error(`${name}: got ${got}, want ${want} for ${JSON.stringify(input)}`)
    }
  }
  const times = []
  for (let r = 0; r < rounds; r++) {
    const start = process.cpuUsage()
    for (const { input } of list) {
      const got = answer(input)
      if (got instanceof Promise) await got
    }
    const used = process.cpuUsage(start)
    times.push((used.user + used.system) * 1000 / list.length)
  }
  times.sort((a, b) => a - b)
  console.log(`${name}\t${list.length}\t${times[rounds >> 1].toFixed(1)}`)
}

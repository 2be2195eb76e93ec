// The yardstick for json-rules-engine: named conditions, nine decisions in the order
// of their priority, the first of which stops the run.
import { Engine } from 'json-rules-engine'
import { measure } from './check.mjs'

const is = (fact, ...value) => ({ fact, operator: 'in', value })
const yes = (fact) => ({ fact, operator: 'equal', value: true })
const all = (...list) => ({ all: list })
const any = (...list) => ({ any: list })
const not = (x) => ({ not: x })
const named = (condition) => ({ condition })
const atMost = (fact, value) => ({ fact, operator: 'lessThanInclusive', value })
const asOfUpTo = (fact) => ({ fact: 'asOf', operator: 'lessThanInclusive', value: { fact } })

const engine = new Engine()
const conditions = {
  groundShown: any(is('ground', 'death'), all(is('ground', 'closure', 'unpaid', 'harm'), yes('proven'))),
  agreedLeave: all(is('ground', 'agreed'), yes('proven')),
  protected: any(yes('victim'), all(is('ground', 'harm'), yes('proven'))),
  mayCross: any(yes('sameWork'), named('protected'), is('level', 'expert'), all(is('level', 'skilled'), yes('localsRefused'))),
  inWindow: all(asOfUpTo('deadline')),
  permitRuns: all(asOfUpTo('permitEnd')),
  placeFree: all(atMost('increase', 1500), atMost('total', 4000)),
  localsAsked: any(yes('localsRefused'), named('protected'), not(is('newWork', 'manufacturing', 'construction'))),
  trainedFor: not(all(is('newWork', 'care', 'household'), is('level', 'trainee'))),
  mayBePlaced: all(named('placeFree'), named('localsAsked'), named('trainedFor')),
}
for (const [name, c] of Object.entries(conditions)) engine.setCondition(name, c)
engine.addFact('deadline', async (_, almanac) =>
  await almanac.factValue('registered') + 60 + (await almanac.factValue('extended') ? 60 : 0))
engine.addFact('total', async (_, almanac) =>
  await almanac.factValue('share') + await almanac.factValue('increase'))

const p = named
const decisions = [
  all(p('protected'), not(p('permitRuns'))),
  not(p('permitRuns')),
  all(p('protected'), p('mayBePlaced')),
  all(p('agreedLeave'), yes('sameWork'), p('mayBePlaced')),
  all(p('groundShown'), p('inWindow'), yes('sameWork'), p('mayBePlaced')),
  all(p('groundShown'), p('inWindow'), p('mayCross'), p('mayBePlaced')),
  all(any(p('groundShown'), p('protected')), p('inWindow')),
  all(p('groundShown'), not(any(p('inWindow'), yes('extended')))),
  all(),
]
const surcharges = [[500, 3000], [1000, 5000], [1500, 7000]]
surcharges.forEach(([band, amount], i) => engine.addRule({
  conditions: all(p('placeFree'), atMost('increase', band),
    ...(i ? [not(atMost('increase', surcharges[i - 1][0]))] : [])),
  event: { type: 'surcharge', params: { amount } }, priority: 20,
}))
decisions.forEach((c, i) => engine.addRule({
  conditions: c.not ? all(c) : c, event: { type: 'decision', params: { n: i + 1 } }, priority: 10 - i,
  onSuccess: () => engine.stop(),
}))

await measure('json-rules-engine', 3_000, async (x) => {
  const { events, almanac } = await engine.run(x)
  const of = (type) => events.find((e) => e.type === type)?.params
  return [of('decision').n, await almanac.factValue('deadline'), of('surcharge')?.amount ?? 0]
})

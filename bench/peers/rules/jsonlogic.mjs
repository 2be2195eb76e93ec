// The yardstick as JsonLogic, for json-logic-js and json-logic-engine (compiled).
import jsonLogic from 'json-logic-js'
import { LogicEngine } from 'json-logic-engine'
import { measure } from './check.mjs'

const v = (name) => ({ var: name })
const and = (...list) => ({ and: list })
const or = (...list) => ({ or: list })
const not = (x) => ({ '!': [x] })
const is = (name, ...values) => ({ in: [v(name), values] })
const atMost = (a, b) => ({ '<=': [a, b] })
const plus = (...list) => ({ '+': list })

const groundShown = or(is('ground', 'death'), and(is('ground', 'closure', 'unpaid', 'harm'), v('proven')))
const agreedLeave = and(is('ground', 'agreed'), v('proven'))
const isProtected = or(v('victim'), and(is('ground', 'harm'), v('proven')))
const mayCross = or(v('sameWork'), isProtected, is('level', 'expert'), and(is('level', 'skilled'), v('localsRefused')))
const deadline = plus(v('registered'), 60, { if: [v('extended'), 60, 0] })
const inWindow = atMost(v('asOf'), deadline)
const permitRuns = atMost(v('asOf'), v('permitEnd'))
const placeFree = and(atMost(v('increase'), 1500), atMost(plus(v('share'), v('increase')), 4000))
const localsAsked = or(v('localsRefused'), isProtected, not(is('newWork', 'manufacturing', 'construction')))
const trainedFor = not(and(is('newWork', 'care', 'household'), is('level', 'trainee')))
const mayBePlaced = and(placeFree, localsAsked, trainedFor)

const decision = { if: [
  and(isProtected, not(permitRuns)), 1,
  not(permitRuns), 2,
  and(isProtected, mayBePlaced), 3,
  and(agreedLeave, v('sameWork'), mayBePlaced), 4,
  and(groundShown, inWindow, v('sameWork'), mayBePlaced), 5,
  and(groundShown, inWindow, mayCross, mayBePlaced), 6,
  and(or(groundShown, isProtected), inWindow), 7,
  and(groundShown, not(or(inWindow, v('extended')))), 8,
  9] }
const surcharge = { if: [placeFree,
  { if: [atMost(v('increase'), 500), 3000, atMost(v('increase'), 1000), 5000, 7000] }, 0] }
const parts = [decision, deadline, surcharge]

await measure('json-logic-js', 20_000, (x) => parts.map((p) => jsonLogic.apply(p, x)))
const engine = new LogicEngine()
const [a, b, c] = parts.map((p) => engine.build(p))
await measure('json-logic-engine', 100_000, (x) => [a(x), b(x), c(x)])
await measure('json-logic-engine, decision alone', 100_000, (x) => [a(x)], { parts: 1 })

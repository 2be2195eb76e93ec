// The yardstick for publicodes.
import Engine from 'publicodes'
import { facts, measure } from './check.mjs'

const all = (...list) => ({ 'toutes ces conditions': list })
const any = (...list) => ({ 'une de ces conditions': list })
const choices = ['ground', 'newWork', 'level']
const yesNo = ['proven', 'victim', 'extended', 'sameWork', 'localsRefused']
// Names of publicodes are words in lower case.
const name = (f) => f.replace(/[A-Z]/g, (c) => ' ' + c.toLowerCase())
const is = (f, ...list) => list.length === 1 ? `${name(f)} = '${list[0]}'` : any(...list.map((x) => `${name(f)} = '${x}'`))

const rules = {
  'ground shown': any(is('ground', 'death'), all(is('ground', 'closure', 'unpaid', 'harm'), 'proven')),
  'agreed leave': all(is('ground', 'agreed'), 'proven'),
  'is protected': any('victim', all(is('ground', 'harm'), 'proven')),
  'may cross': any('same work', 'is protected', is('level', 'expert'), all(is('level', 'skilled'), 'locals refused')),
  'more days': { variations: [{ si: 'extended', alors: 60 }, { sinon: 0 }] },
  deadline: { valeur: 'registered + 60 + more days' },
  'in window': { valeur: 'as of <= deadline' },
  'permit runs': { valeur: 'as of <= permit end' },
  'place free': all('increase <= 1500', 'share + increase <= 4000'),
  'locals asked': any('locals refused', 'is protected', all("new work != 'manufacturing'", "new work != 'construction'")),
  'trained for': any(all("new work != 'care'", "new work != 'household'"), "level != 'trainee'"),
  'may be placed': all('place free', 'locals asked', 'trained for'),
  decision: { variations: [
    { si: all('is protected', 'permit runs = non'), alors: 1 },
    { si: 'permit runs = non', alors: 2 },
    { si: all('is protected', 'may be placed'), alors: 3 },
    { si: all('agreed leave', 'same work', 'may be placed'), alors: 4 },
    { si: all('ground shown', 'in window', 'same work', 'may be placed'), alors: 5 },
    { si: all('ground shown', 'in window', 'may cross', 'may be placed'), alors: 6 },
    { si: all(any('ground shown', 'is protected'), 'in window'), alors: 7 },
    { si: all('ground shown', 'in window = non', 'extended = non'), alors: 8 },
    { sinon: 9 }] },
  surcharge: { variations: [
    { si: 'place free = non', alors: 0 },
    { si: 'increase <= 500', alors: 3000 },
    { si: 'increase <= 1000', alors: 5000 },
    { sinon: 7000 }] },
}
for (const f of facts) rules[name(f)] = { 'par défaut': choices.includes(f) ? "'none'" : yesNo.includes(f) ? 'non' : 0 }

const quiet = { log() {}, warn() {}, error() {} }
const engine = new Engine(rules, { logger: quiet })
const value = (f, x) => choices.includes(f) ? `'${x}'` : yesNo.includes(f) ? (x ? 'oui' : 'non') : x

await measure('publicodes', 300, (x) => {
  engine.setSituation(Object.fromEntries(facts.map((f) => [name(f), value(f, x[f])])))
  return ['decision', 'deadline', 'surcharge'].map((r) => engine.evaluate(r).nodeValue)
})

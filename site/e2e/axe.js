// Every rule of axe that a page has to keep, over all of it. What passes is counted and not
// written out, which takes most of axe's time and tells nobody anything.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// axe looks at a page, or at a part of it. The pages that are looked at here have no
// frames, so nothing has to be put together on a page of its own.
export async function axe(page, what, part) {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  assert.deepEqual(violations.map((one) => `${what}: ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`), []);
}

// How a person without a mouse goes through the questions: Tab, arrows, Enter.

// sample is the case of the README: what is not here is answered "I don't know".
export const sample = { asker: 'worker', soFar: 'registered', registered: '2020-07-10' };

// begin leaves the start page with the keyboard: by what has happened, or by the name
// of a topic.
export async function begin(page, { situation, scheme = 'twtransfer' } = {}) {
  const way = situation ? `[data-situation="${situation}"]` : `[data-scheme=${scheme}]`;
  await page.waitForSelector('#situations');
  await tabTo(page, `summary:has(~ div ${way})`);
  await page.keyboard.press('Enter');
  await tabTo(page, way);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-fact]');
}

// answerAll answers what is asked until the check page, and returns the facts
// that were asked for in their order.
export async function answerAll(page, answers = sample) {
  const asked = [];
  for (let i = 0; i < 200; i++) {
    await page.waitForSelector('[data-fact], .answers');
    const fact = await factOf(page);
    if (!fact) return asked;
    if (asked.includes(fact)) throw new Error(`asked again: ${fact}`);
    asked.push(fact);
    await answer(page, answers[fact]);
    await page.waitForFunction((old) => document.querySelector('[data-fact]')?.dataset.fact !== old, fact);
  }
  throw new Error('the questions do not end');
}

export const factOf = (page) => page.evaluate(() => document.querySelector('[data-fact]')?.dataset.fact);

// answer gives one answer with the keyboard alone; undefined is "I don't know",
// or the first choice where everybody has to choose.
export async function answer(page, value) {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return date(page, value);
  if (await page.locator('.question .buttons button').count() > 1) { // "I don't know" has a button
    await tabTo(page, '.question .buttons button:last-of-type');
    return page.keyboard.press('Enter');
  }
  const last = await page.locator('.question .radio label').count() - 1;
  const option = value === undefined ? last : await indexOf(page, value);
  await tabTo(page, '.question input[type=radio]');
  await page.keyboard.press('Space');
  for (let i = 0; i < option; i++) await page.keyboard.press('ArrowDown');
  await proceed(page);
}

// indexOf finds an option by its place in the catalogue.
async function indexOf(page, value) {
  return page.evaluate(async (code) => {
    const { facts } = await (await fetch(`${history.state.scheme}.facts.json`)).json();
    const name = document.querySelector('[data-fact]').dataset.fact;
    const fact = facts.find((one) => one.name === name);
    return (fact.options || [true, false]).indexOf(code);
  }, value);
}

async function date(page, value) {
  if (await page.$('.question input[type=radio]')) {
    await tabTo(page, '.question input[type=radio]');
    await page.keyboard.press('Space');
  }
  const parts = value.split('-'); // the year first, as in Chinese and Japanese
  const yearFirst = await page.$('.date-part:first-child .year');
  await tabTo(page, '.date input');
  for (const part of yearFirst ? parts : parts.reverse()) {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(part);
    await page.keyboard.press('Tab');
  }
  await proceed(page);
}

export async function proceed(page) {
  await tabTo(page, '.question button.primary');
  await page.keyboard.press('Enter');
}

// tabTo presses Tab until an element that fits has the focus, as a person would.
export async function tabTo(page, selector) {
  for (let i = 0; i < 80; i++) {
    if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

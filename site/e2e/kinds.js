// Every kind of page, with the shortest way to it in any language: what a person would
// have answered is put into the tab, and the page is loaded there. The journeys of the
// other tests show that a person comes there too.

export const languages = ['id', 'en', 'zh-Hant', 'ja'];

// A question of each kind of input, on the topic where it stands.
const questions = {
  choice: ['twtransfer', 'ground'], yesno: ['twtransfer', 'consents'], decision: ['jpretain', 'permitted'],
  act: ['twtransfer', 'registered'], day: ['idkitas', 'permitEnd'], instant: ['idkitas', 'refusedAt'],
  whole: ['jpplace', 'internMonths'], money: ['jphsp', 'basePay'], ratio: ['twtransfer', 'increase'],
  series: ['twtransfer', 'employees'], records: ['twtransfer', 'stays'],
};

// A case of each topic and of each outcome.
export const answers = {
  twtransfer: { outcome: 'undetermined', asOf: '2026-11-22', facts: { asker: 'worker', soFar: 'registered', ground: 'death', registered: '2026-11-02', permitEnd: '2027-08-14' } },
  idkitas: { outcome: 'conflict', asOf: '2024-12-05', facts: { asker: 'companion', soFar: 'planning', permitKind: 'work', newKind: 'work', permitEnd: '2024-11-29', bridging: false, oldSponsor: 'cooperates', passportEnd: '2026-12-31', blacklisted: false, detained: false, dependants: [], rptkaApproved: true, kbliMatches: true, overstayPaid: false } },
  jpretain: { outcome: 'conditional', asOf: '2026-11-20', facts: { asker: 'worker', soFar: 'lost', status: 'engineer', event: 'dismissed', lostOn: '2026-10-30', pandemic: false, aim: 'ownField', searchHard: true, stayUntil: '2027-03-31', noticeFiled: '2026-11-06', seeking: true } },
  jpplace: { outcome: 'eligible', asOf: '2026-02-01', facts: { asker: 'worker', soFar: 'ready', before: 'never', offer: 'skilled', field: 'agriculture', prefecture: 'elsewhere', born: '2000-05-10', entered: false, japanese: 'a2', skillTest: true, channel: 'p3mi', licensed: true, placementFee: false, deposit: false, stopped: 'none', jobOffer: true, permission: true } },
  jphsp: { outcome: 'not-eligible', asOf: '2026-11-22', facts: { asker: 'professional', soFar: 'planning', member: 'parent', status: 'highlySkilled', livesTogether: true, hasChild: true, childBorn: '2022-08-02', kinship: 'own', basePay: 6500000, allowances: 0, taxedAllowances: 0, spouseWorks: 'noSpouse' } },
};

// A duty of the asker's own that was missed.
const overdue = { ...answers.jpretain, facts: { ...answers.jpretain.facts, noticeFiled: false } };

// at loads the page with what was answered on one topic, in a view.
async function at(page, site, state, one = {}) {
  if (page.url() !== site.url) await page.goto(site.url);
  const kept = { schemes: state.scheme ? { [state.scheme]: { facts: one.facts || {}, asOf: one.asOf } } : {}, mark: 'kinds' };
  await page.evaluate(([all, view]) => {
    sessionStorage.setItem('alih', JSON.stringify(all));
    history.replaceState(view, '');
  }, [kept, state.view && state]);
  await page.reload();
  await page.waitForFunction((name) => document.querySelector('#languages button') && document.querySelector('main h1') && !document.querySelector('main progress')
    && (!name || document.querySelector(name)), { question: '.question', check: '.answers', answer: '.verdict', officer: '.officer' }[state.view]);
}

const languageOf = (page) => page.evaluate(() => document.documentElement.lang);

const read = (name) => async (page, site) => { await page.goto(`${site.url}read/${name.replace('{lang}', await languageOf(page))}`); };

const question = ([scheme, fact]) => (page, site) => at(page, site, { scheme, view: 'question', fact }, { asOf: answers[scheme].asOf, facts: { asker: answers[scheme].facts.asker, soFar: answers[scheme].facts.soFar } });
const answer = (scheme) => (page, site) => at(page, site, { scheme, view: 'answer' }, answers[scheme]);
const check = (scheme) => (page, site) => at(page, site, { scheme, view: 'check' }, answers[scheme]);
const all = (list, make) => Object.fromEntries(Object.entries(list).map(make));

// unfold opens what is folded, so that all of a page is seen.
export const unfold = (page) => page.$$eval('main details', (list) => list.forEach((one) => { one.open = true; }));

const wrong = (text) => async (page, site) => {
  await question(text ? questions.day : questions.choice)(page, site);
  if (text) for (const field of await page.$$('.date input')) await field.fill(text);
  await page.click('.question button.primary');
  await page.waitForSelector('.error-summary');
};

// kinds are the pages by name: reach(page, site) leads there.
export const kinds = {
  start: (page, site) => at(page, site, {}),
  'start unfolded': async (page, site) => { await at(page, site, {}); await unfold(page); },
  ...all(questions, ([name, where]) => [`question ${name}`, question(where)]),
  'error choice': wrong(), 'error date': wrong('77'),
  check: check('twtransfer'),
  contradiction: (page, site) => at(page, site, { scheme: 'twtransfer', view: 'check' }, { facts: { asker: 'worker', soFar: 'registered', permitStart: '2027-01-01', permitEnd: '2026-01-01' } }),
  ...all(answers, ([scheme]) => [`answer ${scheme}`, answer(scheme)]),
  ...all(answers, ([scheme]) => [`answer ${scheme} unfolded`, async (page, site) => { await answer(scheme)(page, site); await unfold(page); }]),
  'answer overdue': (page, site) => at(page, site, { scheme: 'jpretain', view: 'answer' }, overdue),
  'if you start': async (page, site) => {
    await at(page, site, { scheme: 'idkitas', view: 'answer' }, { asOf: answers.idkitas.asOf, facts: { ...answers.idkitas.facts, permitEnd: '2025-02-28' } });
    await page.click('#race summary');
  },
  officer: async (page, site) => { const scheme = await languageOf(page) === 'zh-Hant' ? 'jpretain' : 'twtransfer'; await at(page, site, { scheme, view: 'officer' }, answers[scheme]); },
  'many cases': async (page, site) => { await page.goto(`${site.url}cases.html`); await page.waitForSelector('.drop'); },
  law: read('{lang}/index.html'), 'law twtransfer': read('{lang}/twtransfer.html'), versions: read('{lang}/jphsp-versions.html'), accessibility: read('{lang}/accessibility.html'),
};

// One case for each outcome, over the five topics, and the way into it that a person
// takes who was sent a link.
import { linkTo } from '../page/case.js';

export const cases = {
  'undetermined': { scheme: 'twtransfer', asOf: '2020-08-01', facts: { asker: 'worker', soFar: 'registered', registered: '2020-07-10' } },
  'not-eligible': { scheme: 'twtransfer', asOf: '2020-08-20', facts: { asker: 'worker', soFar: 'working', ground: 'none', consents: true, notRenewed: false, workerClass: 'class2', esa46: 'item9', workCategory: 'householdCare' } },
  'conflict': { scheme: 'idkitas', asOf: '2024-12-05', facts: { asker: 'companion', soFar: 'planning', permitKind: 'work', newKind: 'work', permitEnd: '2024-11-29', bridging: false, oldSponsor: 'cooperates', passportEnd: '2026-12-31', blacklisted: false, detained: false, dependants: [], rptkaApproved: true, kbliMatches: true, overstayPaid: false } },
  'conditional': { scheme: 'jpretain', asOf: '2026-11-20', facts: { asker: 'helper', soFar: 'lost', status: 'engineer', event: 'dismissed', lostOn: '2026-10-30', pandemic: false, aim: 'ownField', searchHard: true, stayUntil: '2027-03-31', noticeFiled: '2026-11-06', seeking: true } },
  'eligible': { scheme: 'jpplace', asOf: '2026-02-01', facts: { asker: 'helper', soFar: 'ready', before: 'never', offer: 'skilled', field: 'agriculture', prefecture: 'elsewhere', born: '2000-05-10', entered: false, japanese: 'a2', skillTest: true, channel: 'p3mi', licensed: true, placementFee: false, deposit: false, stopped: 'none', jobOffer: true, permission: true } },
};

// follow opens a link to a case, as if it had been tapped in a chat.
export async function follow(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('main h1');
}

// toAnswer goes by link to the answer on a case.
export async function toAnswer(page, site, one = cases.undetermined) {
  await follow(page, linkTo(one, site.url));
  await page.locator('main button.primary').click();
  await page.waitForSelector('.verdict');
}

// text of a file that the page saves.
export async function saved(page, click) {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString() };
}

/** `npm run lighthouse`: the four scores of the contents and every chapter, on Lighthouse's simulated phone. */
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { pagesOfSite } from '../tools/pages.ts';
import { requireBrowser } from '../tools/find-browser.ts';
import { QUIET_FLAGS } from '../tools/browser.ts';
import { serveSite } from '../tools/serve.ts';

const LEAST = 98;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const wanted = process.argv.slice(2);

const pages = pagesOfSite().filter((path) => !path.startsWith('/figures/') && !path.startsWith('/about/'));
const { url, stop } = await serveSite();
const chrome = await launch({
  chromePath: requireBrowser(),
  chromeFlags: ['--headless=new', ...QUIET_FLAGS],
});
let failed = false;
for (const path of pages.filter(
  (page) => wanted.length === 0 || wanted.some((part) => page.includes(part)),
)) {
  const result = await lighthouse(url + path, { port: chrome.port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`no result for ${path}`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((name) => Math.round(100 * (categories[name]?.score ?? 0)));
  console.log(path.padEnd(28), CATEGORIES.map((name, i) => `${name} ${scores[i]}`).join('  '));
  for (const audit of Object.values(audits))
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
      console.log(`    ${audit.id}: ${audit.displayValue ?? audit.score}`);
  failed ||= scores.some((score) => score < LEAST);
}
chrome.kill();
await stop();
console.log(failed ? `Some score is below ${LEAST}.` : `Every score is ${LEAST} or more.`);
process.exit(failed ? 1 : 0);

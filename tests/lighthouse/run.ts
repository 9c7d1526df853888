/**
 * `npm run lighthouse [-- part of an address …]`: the four scores of every page but the figures' own and those to embed, on Lighthouse's
 * simulated phone, as the host sends them. Each is the median of three runs: one run's simulated network waits for whatever else the
 * machine does. To be found is not asked of a page that tells search engines to leave it out.
 */
import { readFileSync } from 'node:fs';
import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { asHost } from '../tools/as-host.ts';
import { QUIET_FLAGS } from '../tools/browser.ts';
import { requireBrowser } from '../tools/find-browser.ts';
import { pagesOfSite } from '../tools/pages.ts';
import { serveSite } from '../tools/serve.ts';

const LEAST = 98;
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];
/** What weighs in the score of performance, by Lighthouse's own names. */
const TIMES = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'CLS',
} as const;

interface Run {
  readonly scores: Readonly<Record<Category, number>>;
  readonly times: readonly string[];
  readonly failing: readonly string[];
}

const wanted = process.argv.slice(2);
const pages = pagesOfSite()
  .filter((path) => !/^\/(figures|about|embed)\//.test(path))
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));

async function measure(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const scoreOf = (name: Category) => Math.round(100 * (categories[name]?.score ?? 0));
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, scoreOf(name)])) as Record<Category, number>,
    times: Object.entries(TIMES).map(([id, name]) => `${name} ${audits[id].displayValue}`),
    failing: Object.values(audits)
      .filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
      )
      .map(({ id, displayValue, score }) => `${id}: ${displayValue ?? score}`),
  };
}

const isHidden = (path: string): boolean =>
  readFileSync(`dist${path}index.html`, 'utf8').includes('<meta name="robots" content="noindex"');

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints a page's medians, and the run in the middle by performance; returns whether all are high enough. */
function report(path: string, runs: readonly Run[]): boolean {
  const scores = CATEGORIES.map((name) => median(runs.map((run) => run.scores[name])));
  const all = runs.map((run) => run.scores.performance).join(', ');
  console.log(path.padEnd(34), CATEGORIES.map((name, i) => `${name} ${scores[i]}`).join('  '), ` (${all})`);
  const middle = runs.find((run) => run.scores.performance === scores[0])!;
  console.log(`    ${middle.times.join(', ')}`);
  for (const audit of middle.failing) console.log(`    ${audit}`);
  return CATEGORIES.every((name, i) => scores[i] >= LEAST || (name === 'seo' && isHidden(path)));
}

const { url, stop } = await serveSite(0, asHost());
const chrome = await launch({
  chromePath: requireBrowser(),
  chromeFlags: ['--headless=new', ...QUIET_FLAGS],
});
let failed = false;
for (const path of pages) {
  const runs: Run[] = [];
  while (runs.length < RUNS) runs.push(await measure(url + path, chrome.port));
  if (!report(path, runs)) failed = true;
}
chrome.kill();
await stop();
console.log(failed ? `Some score is below ${LEAST}.` : `Every score is ${LEAST} or more.`);
process.exit(failed ? 1 : 0);

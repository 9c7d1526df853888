/**
 * `npm run soak [-- --seconds 20] [part of a name …]`: each figure of the gallery through 200 seeded random states and on until
 * its time is up. Fails on an error, on a number that is none, and on a heap that still grows from state 100 to state 200.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { heldBytes } from './heap.ts';
import { roam } from './roam.ts';
import { openBrowser } from './browser.ts';
import { serveSite } from './serve.ts';

const SEED = 20_240_917;
const HALF = 100;
const STRIDE = 20;
/** How much larger the heap may be at state 200 than at state 100. */
const GROWTH = 0.05;

const { values, positionals } = parseArgs({
  options: { seconds: { type: 'string', default: '20' } },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
if (!(seconds >= 0)) throw new RangeError(`soak: --seconds takes a number, got ${values.seconds}`);

const gallery = readFileSync('dist/figures/index.html', 'utf8');
const names = [
  ...new Set([...gallery.matchAll(/class="page-card" id="([\w-]+)"/g)].map(([, name]) => name)),
].filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)));

interface Row {
  readonly figure: string;
  readonly states: number;
  readonly 'MB at 100': string;
  readonly 'MB at 200': string;
  readonly growth: string;
  readonly seconds: string;
  readonly verdict: string;
}

async function soak(page: Page, url: string, figure: string, faults: string[]): Promise<Row> {
  const client = await page.context().newCDPSession(page);
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  page.on('pageerror', ({ message }) => faults.push(`page error: ${message}`));
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  /** In one and the same state each time: others draw more or less. */
  const held = async () => {
    await page.locator(`#${figure} .chip`).first().click();
    await page.locator(`#${figure} .stage[data-live][data-settled]`).waitFor();
    return heldBytes(client);
  };
  await page.goto(`${url}/figures/${figure}/`);
  await page.locator(`#${figure}[data-alive]`).waitFor();
  await held();

  let states = 0;
  const go = async (until: number) => {
    while (states < until && faults.length === 0) {
      faults.push(...(await roam(page, figure, SEED + states, STRIDE)).faults);
      states += STRIDE;
    }
  };
  await go(HALF);
  const half = await held();
  await go(2 * HALF);
  const whole = await held();
  while (elapsed() < seconds && faults.length === 0) await go(states + STRIDE);

  const growth = whole / half - 1;
  if (growth > GROWTH)
    faults.push(`the heap grew by ${(100 * growth).toFixed(1)} % from state 100 to state 200`);
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
  return {
    figure,
    states,
    'MB at 100': megabytes(half),
    'MB at 200': megabytes(whole),
    growth: `${(100 * growth).toFixed(1)} %`,
    seconds: elapsed().toFixed(1),
    verdict: faults.length === 0 ? 'good' : 'BAD',
  };
}

const { url, stop } = await serveSite();
const browser = await openBrowser();
const rows: Row[] = [];
const allFaults: string[] = [];
for (const figure of names) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faults: string[] = [];
  rows.push(await soak(page, url, figure, faults));
  allFaults.push(...faults.map((fault) => `${figure}: ${fault}`));
  await page.close();
}
await browser.close();
await stop();
console.table(rows);
for (const fault of allFaults) console.error(fault);
process.exit(allFaults.length === 0 && rows.length > 0 ? 0 : 1);

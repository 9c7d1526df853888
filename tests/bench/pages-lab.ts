/** The Lab in a browser: how soon a slider is followed, an iteration shows itself and is cancelled, and what memory a large picture takes. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { encode } from 'fast-png';
import { RandomState } from '../../src/core/random/index.ts';
import { drop } from '../site/support/lab.ts';
import { DESK, visit } from './pages-visit.ts';

export interface LabAnswers {
  /** From a slider's event to the frame that shows its picture: Wiener by hand, 256², medians. */
  readonly followMs: number;
  /** From the press to the first picture of an iteration at 256²: its worker at hand, and one that has to be opened. */
  readonly firstMs: number;
  readonly firstColdMs: number;
  /** From the press of *Cancel* to the frame after it, at 1024². */
  readonly cancelMs: number;
  /** The longest task on the page's thread while two methods are run at 1024². */
  readonly longestMs: number;
  /** The most that the page's processes hold meanwhile, above an empty page; undefined where the system does not tell. */
  readonly memory: Held | undefined;
}

/** What processes hold, in MB. */
interface Held {
  /** What is theirs alone, and would be free without them: what the browser's own task manager says. */
  readonly ownMB: number;
  /** With the pages of the browser's program, and all else that they share. */
  readonly residentMB: number;
}

const TRIALS = 9;
const PATIENCE_MS = 300_000;
const EVERY_MS = 200;

/** Soft spots and noise in three colours. */
function picture(side: number): Buffer {
  const noise = new RandomState(1).uniform(-6, 6, 3 * side * side);
  const data = Uint8Array.from(noise, (value, i) => {
    const pixel = Math.floor(i / 3);
    const [row, column] = [Math.floor(pixel / side), pixel % side];
    return 127 + 90 * Math.sin(row / 9 + (i % 3)) * Math.cos(column / 13) + value;
  });
  return Buffer.from(encode({ width: side, height: side, data, channels: 3, depth: 8 }));
}

async function bring(page: Page, side: number): Promise<void> {
  await drop(page, { name: `${side}.png`, mimeType: 'image/png', buffer: picture(side) });
  await page.locator('.lab-setup').getByText(`${side} × ${side} pixels`).waitFor();
  await page
    .locator('.lab-card progress[data-what=finished]')
    .first()
    .waitFor({ state: 'attached', timeout: PATIENCE_MS });
}

/** Notes when a place's canvas was painted anew. Runs in the page. */
function notePaints(): void {
  const put = CanvasRenderingContext2D.prototype.putImageData as (...of: unknown[]) => void;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...of: unknown[]
  ) {
    put.apply(this, of);
    const place = this.canvas.closest<HTMLElement>('[data-tile]')?.dataset.tile;
    if (place) window.dispatchEvent(new CustomEvent('painted', { detail: place }));
  };
}

/** Milliseconds from what is done to the frame that shows the next picture of a place. Runs in the page. */
function untilPainted({ selector, part }: { selector: string; part: number | undefined }): Promise<number> {
  const element = document.querySelector<HTMLInputElement>(selector)!;
  return new Promise((resolve) => {
    const began = performance.now();
    const heard = ({ detail }: Event & { detail?: unknown }) => {
      if (detail !== 'first') return;
      window.removeEventListener('painted', heard);
      requestAnimationFrame(() => resolve(performance.now() - began));
    };
    window.addEventListener('painted', heard);
    if (part === undefined) element.click();
    else {
      element.value = String(Math.round(part * Number(element.max)));
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const RUN = '.lab-card[data-place=first] .lab-actions button';

async function open(page: Page, url: string, query: string): Promise<void> {
  await page.goto(`${url}/lab/?lab.count=1&${query}`);
  await page.locator('.lab[data-alive] .picture-control').waitFor();
}

async function quickness(browser: Browser, url: string) {
  const { page, end } = await visit(browser, DESK);
  await page.addInitScript(notePaints);
  await open(page, url, 'lab.first.wiener.by=hand&lab.first.wiener.nsr=0.01');
  await bring(page, 256);
  const slider = '.lab-card[data-place=first] .slider-row input[type=range]';
  const followed: number[] = [];
  for (let i = 0; i < TRIALS; i++) {
    followed.push(await page.evaluate(untilPainted, { selector: slider, part: (0.2 + 0.618 * i) % 1 }));
    // A hand rests between two moves; what takes longer is found out meanwhile.
    await page.waitForTimeout(EVERY_MS);
  }
  await open(page, url, 'lab.first=richardson-lucy&lab.first.richardson-lucy.steps=400');
  await bring(page, 256);
  const cancel = page.locator(RUN, { hasText: 'Cancel' });
  if (await cancel.isVisible()) await cancel.click();
  const firstColdMs = await page.evaluate(untilPainted, { selector: RUN, part: undefined });
  await end();
  return { followMs: median(followed), firstColdMs };
}

/** An iteration begun again while its worker is there. */
async function warmFirst(browser: Browser, url: string): Promise<number> {
  const { page, end } = await visit(browser, DESK);
  await page.addInitScript(notePaints);
  await open(page, url, 'lab.first=richardson-lucy&lab.first.richardson-lucy.steps=20');
  await bring(page, 256);
  const firsts: number[] = [];
  for (let i = 0; i < TRIALS; i++) {
    firsts.push(await page.evaluate(untilPainted, { selector: RUN, part: undefined }));
    await page.locator('.lab-card progress[data-what=finished]').waitFor({ state: 'attached' });
  }
  await end();
  return median(firsts);
}

/** What the browser's renderers hold. */
async function renderersHold(browser: Browser): Promise<Held | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  try {
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const statuses = renderers.map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'));
    const megabytes = (...names: readonly string[]) => {
      const kB = statuses.flatMap((status) =>
        names.map((name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)),
      );
      return kB.reduce((sum, one) => sum + one, 0) / 1000;
    };
    return { ownMB: megabytes('RssAnon', 'VmSwap'), residentMB: megabytes('VmRSS') };
  } catch {
    return undefined;
  }
}

/** The most that the renderers hold, from now until it is asked for. */
function watchMemory(browser: Browser): () => Promise<Held> {
  let [most, isOver]: [Held, boolean] = [{ ownMB: 0, residentMB: 0 }, false];
  const watching = (async () => {
    while (!isOver) {
      const now = await renderersHold(browser);
      if (now)
        most = {
          ownMB: Math.max(most.ownMB, now.ownMB),
          residentMB: Math.max(most.residentMB, now.residentMB),
        };
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}

async function largest(browser: Browser, url: string) {
  const { page, end } = await visit(browser, DESK);
  await page.goto('about:blank');
  const empty = await renderersHold(browser);
  const watch = watchMemory(browser);
  await page.goto(`${url}/lab/?lab.size=1024&lab.second.richardson-lucy.steps=10`);
  await page.locator('.lab[data-alive] .picture-control').waitFor();
  await page.evaluate(() => window.notes.forgetTasks());
  await bring(page, 1024);
  await page
    .locator('.lab-card progress[data-what=finished]')
    .nth(1)
    .waitFor({ state: 'attached', timeout: PATIENCE_MS });
  const longestMs = await page.evaluate(() => window.notes.longestTask());
  const second = page.locator('.lab-card[data-place=second]');
  await second.getByRole('textbox', { name: 'Steps' }).fill('400');
  await second.getByRole('textbox', { name: 'Steps' }).press('Enter');
  await second.getByText(/Step \d+ of 400/).waitFor({ timeout: PATIENCE_MS });
  const cancelMs = await second.getByRole('button', { name: 'Cancel' }).evaluate(async (button) => {
    const began = performance.now();
    (button as HTMLElement).click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  });
  const most = await watch();
  await end();
  const memory = empty && {
    ownMB: most.ownMB - empty.ownMB,
    residentMB: most.residentMB - empty.residentMB,
  };
  return { longestMs, cancelMs, memory };
}

export async function askLab(browser: Browser, url: string): Promise<LabAnswers> {
  return {
    ...(await quickness(browser, url)),
    firstMs: await warmFirst(browser, url),
    ...(await largest(browser, url)),
  };
}

/** The specimen's λ slider in a real browser: from its input event to the estimate on the canvas. */
import type { Browser, Page } from '@playwright/test';

const TRIALS = 60;
const WARM_UP = 10;
const DRAG_MS = 3000;

/** What the page notes down for the benchmark. */
interface Notes {
  /** Called when the last canvas of a drawing has been painted. */
  onPicture: (at: number) => void;
  pictures: number;
  longTasks: number[];
}
declare global {
  interface Window {
    bench: Notes;
  }
}

function takeNotes(): void {
  window.bench = { onPicture: () => {}, pictures: 0, longTasks: [] };
  const paint = CanvasRenderingContext2D.prototype.putImageData as (...args: unknown[]) => void;
  let canvases = 0;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...args: unknown[]
  ) {
    paint.apply(this, args);
    // A drawing paints what was seen, then the estimate.
    if (++canvases % 2 === 1) return;
    window.bench.pictures++;
    window.bench.onPicture(performance.now());
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.bench.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

export async function openSpecimen(browser: Browser, url: string, throttle: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(takeNotes);
  await page.goto(`${url}/figures/specimen/`);
  await page.locator('#specimen[data-alive]').waitFor();
  await page.locator('#specimen .chip').first().click();
  await page.locator('#specimen .stage[data-live][data-settled]').waitFor();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return page;
}

interface Answers {
  readonly median: number;
  readonly p95: number;
  readonly medianFrames: number;
  readonly p95Frames: number;
}

/** One change at a time, at a random moment of a frame, each waited for. */
export async function answerTimes(page: Page): Promise<Answers> {
  const trials = await page.evaluate(measure, { trials: TRIALS + WARM_UP });
  const warm = trials.slice(WARM_UP);
  const sorted = (values: number[]) => values.sort((a, b) => a - b);
  const at = (values: number[], part: number) => sorted(values)[Math.floor(part * (values.length - 1))];
  const times = warm.map(({ ms }) => ms);
  const frames = warm.map(({ frames }) => frames);
  return {
    median: at(times, 0.5),
    p95: at(times, 0.95),
    medianFrames: at(frames, 0.5),
    p95Frames: at(frames, 0.95),
  };
}

async function measure({ trials }: { trials: number }): Promise<{ ms: number; frames: number }[]> {
  const slider = document.querySelector<HTMLInputElement>('#specimen-lambda')!;
  let frames = 0;
  const count = () => {
    frames++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const found: { ms: number; frames: number }[] = [];
  for (let i = 0; i < trials; i++) {
    // A different part of the frame each time: 7 and 17 have no common divisor.
    await new Promise((resolve) => setTimeout(resolve, 40 + ((7 * i) % 17)));
    const picture = new Promise<number>((resolve) => (window.bench.onPicture = resolve));
    const [start, startFrame] = [performance.now(), frames];
    slider.value = String(5 + ((3 * i) % 30));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    found.push({ ms: (await picture) - start, frames: frames - startFrame });
  }
  return found;
}

/** A real drag of three seconds by mouse: its longest task, and how many pictures came. */
export async function dragTasks(
  page: Page,
): Promise<{ longest?: number; pictures: number; seconds: number }> {
  const slider = page.locator('#specimen-lambda');
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const before = await page.evaluate(() => {
    window.bench.longTasks = [];
    return window.bench.pictures;
  });
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  while (elapsed() < DRAG_MS) {
    const part = 0.5 + 0.45 * Math.sin((2 * Math.PI * elapsed()) / 1000);
    await page.mouse.move(x + part * width, y + height / 2);
  }
  await page.mouse.up();
  const seconds = elapsed() / 1000;
  const { pictures, longTasks } = await page.evaluate(() => ({ ...window.bench, onPicture: undefined }));
  return {
    longest: longTasks.length > 0 ? Math.max(...longTasks) : undefined,
    pictures: pictures - before,
    seconds,
  };
}

/**
 * `npm run bench`: from a slider's move to the new picture, for the 256×256 Wiener filter of the specimen, unthrottled and
 * on a processor four times slower; and convolution direct against FFT, both sides in one process. Printed, never asserted.
 */
import type { Page } from '@playwright/test';
import { gaussian2d } from '../../src/core/kernels.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { scene } from '../../src/core/scenes/index.ts';
import { openBrowser, serveSite } from '../tools/site.ts';

const MOVES = 60;
const FRAME_MS = 1000 / 60;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const quantile = (values: readonly number[], q: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(q * values.length))];

interface Timing {
  /** Milliseconds from each move to the picture that answers it. */
  readonly answers: number[];
  /** The longest task on the main thread, where one took over 50 ms. */
  readonly longest: number;
}

/** Moves λ one stop at a time, each after the picture has answered the last. Measured inside the page. */
function drag(page: Page): Promise<Timing> {
  return page.evaluate(async (moves) => {
    const slider = document.querySelector<HTMLInputElement>('[data-param="lambda"] input[type="range"]')!;
    const canvas = document.querySelector<HTMLCanvasElement>('.live [data-panel="estimate"] canvas')!;
    const put = CanvasRenderingContext2D.prototype.putImageData;
    let painted: (() => void) | undefined;
    CanvasRenderingContext2D.prototype.putImageData = function (
      this: CanvasRenderingContext2D,
      ...args: Parameters<typeof put>
    ) {
      put.apply(this, args);
      if (this.canvas === canvas) painted?.();
    } as typeof put;
    const long: number[] = [];
    const observer = new PerformanceObserver((list) =>
      long.push(...list.getEntries().map((e) => e.duration)),
    );
    observer.observe({ type: 'longtask' });
    const answers: number[] = [];
    for (let i = 0; i < moves; i++) {
      const answered = new Promise<void>((resolve) => (painted = resolve));
      const started = performance.now();
      slider.valueAsNumber += i % 20 < 10 ? 1 : -1;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await answered;
      answers.push(performance.now() - started);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    observer.disconnect();
    return { answers, longest: Math.max(0, ...long) };
  }, MOVES);
}

async function benchSlider(): Promise<void> {
  const { url, stop } = await serveSite();
  const browser = await openBrowser();
  for (const throttle of [1, 4]) {
    const page = await browser.newPage();
    await page.goto(`${url}/figures/specimen/?specimen=usual&specimen.seed=2`);
    await page.locator('.stage[data-live][data-settled]').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await drag(page);
    const { answers, longest } = await drag(page);
    const median = quantile(answers, 0.5);
    console.log(
      `slider → 256×256 Wiener picture, ${throttle}× throttle: median ${median.toFixed(1)} ms (${(median / FRAME_MS).toFixed(1)} frames),`,
      `95 % ${quantile(answers, 0.95).toFixed(1)} ms; longest main-thread task over 50 ms: ${longest ? `${longest.toFixed(0)} ms` : 'none'}`,
    );
    await page.close();
  }
  await browser.close();
  await stop();
}

function time(work: () => void): number {
  work();
  const runs = Array.from({ length: 9 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return quantile(runs, 0.5);
}

function benchConvolution(): void {
  const shape = [256, 256] as const;
  const picture = scene('dead-leaves', shape);
  for (const sigma of [1, 2, 4]) {
    const kernel = gaussian2d(sigma);
    const run = (method: 'direct' | 'fft') => {
      const operator = convolve2d(kernel, shape, { boundary: 'reflect', method });
      return time(() => void operator.apply(picture));
    };
    const [direct, fft] = [run('direct'), run('fft')];
    const width = kernel.shape[0];
    console.log(
      `${width}×${width} kernel on 256×256: direct takes ${(direct / fft).toFixed(1)} times as long as FFT`,
    );
  }
}

benchConvolution();
await benchSlider();
process.exit(0);

/** A figure's own page: from the first press to the first answer, and from a slider to the pixels that answer it. */
import type { Browser, Page } from '@playwright/test';
import { visit, type Machine } from './pages-visit.ts';

const TRIALS = 9;
const WARM_UP = 1;
/** What takes long is asked fewer times, though three at least. */
const LEAST = 3;
const BUDGET_MS = 5000;
const PATIENCE_MS = 120_000;

export interface Answer {
  /** From the event to the paint of a drawing that answers for what the controls say. */
  readonly ms: number;
  /** From the event to the paint of the first drawing since: a process goes on from there. */
  readonly firstMs: number;
  /** The part of `ms` that the figure's worker was at it. */
  readonly workedMs: number;
  /** Its longest task on the page's thread; 0 where none took 50 ms or more. */
  readonly longestMs: number;
}
export interface Answers {
  readonly press: Answer;
  /** Medians over the slider's changes; undefined where the figure has no slider. */
  readonly slider?: Answer;
}

export async function askFigure(
  browser: Browser,
  url: string,
  widget: string,
  machine: Machine,
): Promise<Answers> {
  const { page, end } = await visit(browser, machine);
  await page.goto(`${url}/figures/${widget}/`);
  await page.locator(`#${widget}[data-alive]`).waitFor();
  // A hand stirs somewhere; what reacts to hands comes with it.
  await page.mouse.move(1, 1);
  await page.locator(`#${widget} .stage[data-handles]`).waitFor();
  if (machine.pointer === 'mouse') {
    await page.locator(`#${widget} .chip[data-preset]`).first().hover();
    await page.waitForLoadState('networkidle');
  }
  const press = await page.evaluate(ask, { widget, what: 'press', part: 0, patience: PATIENCE_MS } as const);
  const slider = await slide(page, widget);
  await end();
  return { press, slider };
}

async function slide(page: Page, widget: string): Promise<Answer | undefined> {
  const slider = page.locator(`#${widget} .controls .slider-row input[type=range]`);
  if ((await slider.count()) === 0) return undefined;
  const found: Answer[] = [];
  const spent = () => found.reduce((sum, { ms }) => sum + ms, 0);
  for (let i = 0; i < WARM_UP + TRIALS && (i < WARM_UP + LEAST || spent() < BUDGET_MS); i++) {
    // Everywhere on the track, no place twice: each has neighbours that were not asked for just before.
    const part = (0.1 + 0.618 * i) % 1;
    found.push(await page.evaluate(ask, { widget, what: 'slide', part, patience: PATIENCE_MS } as const));
  }
  const warm = found.slice(WARM_UP);
  return {
    ms: median(warm.map(({ ms }) => ms)),
    firstMs: median(warm.map(({ firstMs }) => firstMs)),
    workedMs: median(warm.map(({ workedMs }) => workedMs)),
    longestMs: Math.max(...warm.map(({ longestMs }) => longestMs)),
  };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

interface Question {
  readonly widget: string;
  readonly what: 'press' | 'slide';
  /** Where on the slider's track, from 0 to 1. */
  readonly part: number;
  /** Milliseconds after which a figure is given up. */
  readonly patience: number;
}

/** Runs in the page. Resolves once the stage has gone from unsettled to settled, and that has been painted; rejects when it does not. */
function ask({ widget, what, part, patience }: Question): Promise<Answer> {
  const figure = document.getElementById(widget)!;
  const stage = figure.querySelector('.stage')!;
  const notes = window.notes;
  const press = () => figure.querySelector<HTMLElement>('.chip[data-preset]')!.click();
  const slide = () => {
    const slider = figure.querySelector<HTMLInputElement>('.controls .slider-row input[type=range]')!;
    const before = slider.value;
    slider.value = String(Math.round(part * Number(slider.max)));
    if (slider.value === before) slider[before === '0' ? 'stepUp' : 'stepDown']();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return new Promise((resolve, reject) => {
    AbortSignal.timeout(patience).addEventListener('abort', () =>
      reject(new Error(`${widget} never settled`)),
    );
    let left = false;
    let firstMs: number | undefined;
    const [worked, start] = [notes.worked, performance.now()];
    notes.forgetTasks();
    // A task of its own comes after the frame in which the drawing took its place: that has been painted.
    const afterPaint = (then: (ms: number) => void) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now() - start);
      port2.postMessage(null);
    };
    const watch = new MutationObserver((changes) => {
      // Said anew with each drawing.
      const drawn = changes.some(({ attributeName }) => attributeName === 'data-live');
      if (drawn && firstMs === undefined) afterPaint((ms) => (firstMs ??= ms));
      const settled = stage.matches('[data-live][data-settled]');
      left ||= !settled;
      if (!left || !settled) return;
      watch.disconnect();
      afterPaint((ms) =>
        resolve({
          ms,
          firstMs: firstMs ?? ms,
          workedMs: notes.worked - worked,
          longestMs: notes.longestTask(),
        }),
      );
    });
    watch.observe(stage, { attributeFilter: ['data-live', 'data-settled'] });
    (what === 'press' ? press : slide)();
  });
}

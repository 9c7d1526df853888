/** One figure on a page, as a reader meets it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { SILENT_MS } from '../../../src/runtime/patience.ts';
import { en as words } from '../../../src/runtime/words.en.ts';
import { numberIn } from './number-in.ts';

/** How each sentence about a failure begins. */
const FAILED = new RegExp(
  [words.threw, words.died, words.viewFailed, words.unfetched, words.offline, words.published]
    .map((sentence) => sentence.replace(/\{.*/, '').trim())
    .join('|'),
);

/**
 * Waits frame by frame until the element matches, and for two frames more, in which what depends on the drawing takes its place.
 * However long it takes: it gives up only once its figure has not changed for as long as the book itself calls silence.
 * (`evaluateAll` asks the browser once where `evaluate` asks it three times.)
 */
async function becomes(element: Locator, wanted: string): Promise<void> {
  await element.evaluateAll(
    async ([one], { wanted, silence }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      let changed = performance.now();
      const watch = new MutationObserver(() => (changed = performance.now()));
      watch.observe(one.closest('.figure')!, { subtree: true, childList: true, characterData: true });
      while (!one.matches(wanted)) {
        if (performance.now() - changed > silence)
          throw new Error(`never became ${wanted}: ${(one.cloneNode(false) as Element).outerHTML}`);
        await frame();
      }
      watch.disconnect();
      await frame();
      await frame();
    },
    { wanted, silence: SILENT_MS },
  );
}

/** What can be read off a figure. */
interface Reading {
  readonly preset: string | null;
  readonly step: string | null;
  readonly trouble: string | null;
  readonly controls: readonly string[];
  readonly handles: readonly string[];
  readonly readouts: Record<string, string>;
}

export class Figure {
  readonly page: Page;
  readonly id: string;
  readonly root: Locator;
  readonly stage: Locator;
  readonly trouble: Locator;
  readonly notices: Locator;

  constructor(page: Page, id: string) {
    this.page = page;
    this.id = id;
    this.root = page.locator(`[id="${id}"]`);
    this.stage = this.root.locator('.stage');
    this.trouble = this.root.locator('.figure-trouble').filter({ visible: true });
    this.notices = this.root.locator('.figure-link-notice');
  }

  /** The figure alone on its page; `state` is what follows the `?`, without the figure's own prefix. */
  static async open(
    page: Page,
    widget: string,
    state: Readonly<Record<string, string>> = {},
  ): Promise<Figure> {
    return Figure.onPage(page, `/figures/${widget}/${queryOf(widget, state)}`, widget);
  }

  /** The figure where it stands on a page. */
  static async onPage(page: Page, path: string, id: string): Promise<Figure> {
    await page.goto(path);
    const figure = new Figure(page, id);
    await figure.alive();
    return figure;
  }

  /** Its script has come. */
  async alive(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await becomes(this.root, '[data-alive]');
    // Its handles come once somebody stirs.
    await this.page.mouse.move(1, 1);
    await becomes(this.stage, '[data-handles]');
  }

  /** What is drawn answers for what the controls say. */
  async settled(): Promise<void> {
    await becomes(this.stage, '[data-live][data-settled]');
  }

  /** It has drawn itself or, where the values make no sense together, said why not; it has not failed. */
  async answered(): Promise<void> {
    await becomes(this.stage, '[data-settled]:is([data-live], :has(~ .figure-trouble:not([hidden])))');
    await expect(this.trouble.filter({ hasText: FAILED })).toHaveCount(0);
  }

  /** As the page opened it. */
  async reset(): Promise<void> {
    await this.action('Reset').click();
    await this.page.waitForURL((url) => url.search === '');
    await this.settled();
  }

  /** Presses its first preset, so that it draws itself for the first time. */
  async touch(): Promise<void> {
    await this.chips.first().click();
    await this.settled();
  }

  /** Presses a preset, one under *More* too. */
  async press(preset: string): Promise<void> {
    const chip = this.root.locator(`.chip[data-preset="${preset}"]`);
    if ((await chip.count()) === 0)
      await this.root.locator('.presets > .more-chip[aria-expanded=false]').click();
    await chip.click();
    await this.settled();
  }

  /** Types a value into a param's number box. */
  async put(param: string, value: string | number): Promise<void> {
    const box = this.control(param).locator('.number-box input');
    await box.fill(String(value));
    await box.press('Enter');
    await this.settled();
  }

  /** Chooses one of a param's options by its words. */
  async choose(param: string, option: string): Promise<void> {
    await this.control(param).getByRole('radio', { name: option, exact: true }).check();
    await this.settled();
  }

  /** Presses a key on a handle, or on anything else that takes the focus. */
  async keys(on: Locator, key: string, times = 1): Promise<void> {
    await on.focus();
    for (let i = 0; i < times; i++) await on.press(key);
    await this.settled();
  }

  /** All that is written in a panel. */
  wordsIn(panel: string): Promise<string> {
    return this.stage.locator(`.live [data-panel="${panel}"]`).evaluate((drawn) => drawn.textContent);
  }

  /** Whether the focus is somewhere in it. */
  hasFocus(): Promise<boolean> {
    return this.root.evaluateAll(([root]) => root.contains(document.activeElement));
  }

  /** Brings what waits under *More* among the controls. */
  async allControls(): Promise<void> {
    const button = this.root
      .locator(':is(.more-controls, .chooser > .more-chip)[aria-expanded=false]')
      .filter({ visible: true });
    if ((await button.count()) > 0) await button.click();
    // Those of few figures come a moment later than the figure.
    await expect(this.root.locator('[data-coming]')).toHaveCount(0);
  }
  /** The presets in sight, without what brings the others. */
  get chips(): Locator {
    return this.root.locator('.chip[data-preset]');
  }
  control(param: string): Locator {
    return this.root.locator(`.control[data-param="${param}"]`);
  }
  handle(param: string): Locator {
    return this.root.locator(`.overlay [role="slider"][data-param="${param}"]`);
  }
  action(name: string): Locator {
    return this.root.locator('.actions').getByRole('button', { name, exact: true });
  }
  get drawer(): Locator {
    return this.root.locator('.drawer');
  }

  /** The readouts as they stand, by name. */
  async readouts(): Promise<Record<string, string>> {
    return (await this.reading()).readouts;
  }

  /** The readouts as numbers, whatever unit stands behind them. */
  async numbers(): Promise<Record<string, number>> {
    return Object.fromEntries(
      Object.entries(await this.readouts()).map(([name, text]) => [name, numberIn(text)]),
    );
  }
  async number(name: string): Promise<number> {
    const { [name]: text } = await this.readouts();
    expect(text, `the readout ${name}`).toBeDefined();
    return numberIn(text);
  }
  /** Presses a preset, and reads the numbers. */
  async numbersAt(preset: string): Promise<Record<string, number>> {
    await this.press(preset);
    return this.numbers();
  }

  /** Everything that a reader can read off: the controls, the handles, the chosen preset, the readouts. */
  reading(): Promise<Reading> {
    return this.root.evaluateAll(([root]) => ({
      preset: root.querySelector<HTMLElement>('.chip[aria-pressed=true]')?.dataset.preset ?? null,
      step: root.querySelector('.step-count')?.textContent ?? null,
      trouble: root.querySelector('.figure-trouble:not([hidden]) p')?.textContent ?? null,
      controls: [
        ...root.querySelectorAll<HTMLInputElement>('.controls input:not([type=file]), .controls select'),
      ].map((field) =>
        field.type === 'checkbox' || field.type === 'radio' ? `${field.value}=${field.checked}` : field.value,
      ),
      handles: [...root.querySelectorAll('.overlay [role=slider]')].map(
        (handle) => `${handle.getAttribute('aria-valuenow')} ${handle.getAttribute('aria-valuetext')}`,
      ),
      readouts: Object.fromEntries(
        [...root.querySelectorAll<HTMLElement>('[data-measure]')].map((one) => [
          one.dataset.measure!,
          one.querySelector('dd')!.textContent.trim(),
        ]),
      ),
    }));
  }
}

/** `?boom=camera&boom.noise=0.1` from `{'': 'camera', noise: '0.1'}`. */
export function queryOf(id: string, state: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(
    Object.entries(state).map(([name, text]) => [name === '' ? id : `${id}.${name}`, text]),
  );
  return query.size > 0 ? `?${query}` : '';
}

/** Two frames on, whatever was answered has been drawn. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** The ids of the figures on a page, in order. */
export function figuresOn(page: Page): Promise<string[]> {
  return page.locator('.figure').evaluateAll((all) => all.map(({ id }) => id));
}

/** Every figure of the page alive, by scrolling through it as a reader does. */
export async function bringAllToLife(page: Page): Promise<Figure[]> {
  const figures = (await figuresOn(page)).map((id) => new Figure(page, id));
  for (const figure of figures) await figure.alive();
  return figures;
}

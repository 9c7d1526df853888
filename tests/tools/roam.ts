/** Random walks over a figure's own controls, seeded, inside the page; what went wrong on the way is reported in words. */
import type { Page } from '@playwright/test';

export interface Walk {
  readonly states: number;
  readonly faults: readonly string[];
}

/** `states` random states of the figure, each waited for until it is drawn and then looked over. */
export function roam(page: Page, id: string, seed: number, states: number): Promise<Walk> {
  return page.evaluate(walk, { id, seed, states });
}

/** Runs in the page, so it stands on nothing outside itself. */
async function walk({ id, seed, states }: { id: string; seed: number; states: number }): Promise<Walk> {
  const root = document.getElementById(id)!;
  const stage = root.querySelector<HTMLElement>('.stage')!;
  const FORMULAS = [
    't',
    'sin(9*t)',
    '0.3',
    'exp(-t)',
    'box(t-0.4, 0.3)',
    '1-t^2',
    'n/9',
    'exp(-n/4)',
    'cos(n)',
  ];
  /** Nothing changes in the figure for as long: what the book itself calls silence. */
  const SILENT_MS = 60_000;
  const MAGENTA = 0xff00ff;

  // mulberry32
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(all: readonly T[]): T => all[whole(all.length)];

  const put = (field: HTMLInputElement | HTMLSelectElement, value: string, type: 'input' | 'change') => {
    field.value = value;
    field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const turn = (field: HTMLElement): void => {
    if (field instanceof HTMLSelectElement) put(field, pick([...field.options]).value, 'change');
    else if (field instanceof HTMLButtonElement) field.click();
    else if (field instanceof HTMLInputElement) {
      if (field.type === 'range') {
        // A process is asked for its early steps more often than for its last ones, which take long to reach.
        const part = field.closest('.player') ? random() ** 5 : random();
        put(field, String(Number(field.min) + Math.floor(part * (Number(field.max) + 1))), 'input');
      } else if (field.type === 'radio' || field.type === 'checkbox') field.click();
      else if (field.classList.contains('formula')) put(field, pick(FORMULAS), 'input');
      else if (field.closest('.number-box'))
        put(field, String(Math.round(40 * random() - 20) / 10), 'change');
      else put(field, `a text of ${whole(1000)}`, 'input');
    } else {
      const key = pick(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey: random() < 0.3, bubbles: true, cancelable: true }),
      );
    }
  };
  const CONTROLS =
    '.controls :is(input:not([type=file]), select), .control-seed button, .overlay [role=slider], .player input, .chip';
  /** A whole new state: each control moved, or only some, or a preset on top. */
  const shuffle = () => {
    const many = random() < 0.5 ? 0.9 : 0.15;
    for (const field of [...root.querySelectorAll<HTMLElement>(CONTROLS)])
      if (field.isConnected && random() < (field.matches('.chip') ? 0.02 : many)) turn(field);
  };

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let changed = performance.now();
  const watch = new MutationObserver(() => (changed = performance.now()));
  watch.observe(root, { subtree: true, childList: true, characterData: true });
  const drawn = async (): Promise<boolean> => {
    changed = performance.now();
    while (performance.now() - changed < SILENT_MS) {
      await frame();
      if (stage.dataset.settled !== undefined) {
        await frame();
        return true;
      }
    }
    return false;
  };

  const failed = /could not be (computed|drawn|loaded)|no answer for|stopped unexpectedly/;
  const lookOver = (): string[] => {
    const found: string[] = [];
    for (const trouble of root.querySelectorAll('.figure-trouble:not([hidden])'))
      if (failed.test(trouble.textContent)) found.push(trouble.textContent.slice(0, 200));
    for (const element of stage.querySelectorAll('.live svg, .live svg *'))
      for (const { name, value } of element.attributes)
        if (name !== 'aria-label' && /NaN|Infinity|undefined/.test(value))
          found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
    for (const canvas of stage.querySelectorAll('canvas')) {
      // Through a copy: reading the figure's own canvas would move it off the graphics card.
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4)
        if (((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]) === MAGENTA) {
          found.push('a pixel that is no number');
          break;
        }
    }
    for (const readout of root.querySelectorAll('.readouts dd'))
      if (/NaN|undefined/.test(readout.textContent)) found.push(`readout ${readout.textContent}`);
    return found;
  };

  const faults: string[] = [];
  for (let i = 0; i < states && faults.length < 10; i++) {
    shuffle();
    if (!(await drawn()))
      faults.push(`state ${i}: nothing drawn, ${SILENT_MS / 1000} s of silence, at ${location.search}`);
    faults.push(...lookOver().map((fault) => `state ${i}: ${fault}, at ${location.search}`));
  }
  watch.disconnect();
  return { states, faults };
}

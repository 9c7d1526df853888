/** Changing a param with the keyboard alone, one way for each kind of control. */
import { expect, type Locator } from '@playwright/test';
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import type { Figure } from './figure.ts';

type Operate = (control: Locator, figure: Figure, param: string, spec: ParamSpec) => Promise<void>;

/** One stop up, or down where it already stands at the top. */
const nudgeRange = async (range: Locator): Promise<void> => {
  const atTop = await range.evaluate((input: HTMLInputElement) => input.value === input.max);
  await range.press(atTop ? 'ArrowLeft' : 'ArrowRight');
};

/** Types another number inside the box's bounds. */
async function retype(box: Locator, to: string): Promise<void> {
  const other = (await box.inputValue()) === to ? '2' : to;
  await box.focus();
  await box.page().keyboard.type(other);
  await box.press('Enter');
  await expect(box).toHaveValue(other);
}

/** A bump on a slope, in as many columns as the table asks for. */
function rowsFor(spec: ParamSpec): string {
  const columns = spec.kind === 'table' ? spec.columns.length : 0;
  const row = (i: number) => [i, i / 96 + Math.exp(-((i - 48) ** 2) / 40), 1, 1].slice(0, columns).join(',');
  return Array.from({ length: 96 }, (_, i) => row(i)).join('\n');
}

const nextOption: Operate = async (control) => {
  const list = control.locator('select');
  if ((await list.count()) === 0) return control.locator('input:checked').press('ArrowRight');
  const last = await list.evaluate((one: HTMLSelectElement) => one.selectedIndex === one.options.length - 1);
  return list.press(last ? 'ArrowUp' : 'ArrowDown');
};
const firstBox: Operate = (control) => retype(control.locator('.number-box input').first(), '1');
const onTheFigure: Operate = async (_, figure, param) => {
  const handle = figure.handle(param).first();
  const sideways = await handle.evaluate((element) => element.matches('.handle-xy'));
  const [down, up] = sideways ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'];
  await handle.press((await isHigh(handle)) ? down : up);
};

/** Whether a slider of any kind stands in the upper half of its range. */
export const isHigh = (slider: Locator): Promise<boolean> =>
  slider.evaluate((element) => {
    const [min, now, max] = ['min', 'now', 'max'].map((end) =>
      Number(element.getAttribute(`aria-value${end}`)),
    );
    return now - min > max - now;
  });

/** A stroke, and the pen lifted behind it. */
const aStroke: Operate = async (_, figure, param) => {
  const surface = figure.handle(param).first();
  for (const key of ['Space', 'ArrowUp', 'Shift+ArrowLeft', 'Enter']) await surface.press(key);
};

const OPERATE: Record<ParamSpec['kind'], Operate> = {
  slider: (control) => nudgeRange(control.locator('input[type=range]')),
  range: (control) => nudgeRange(control.locator('input[type=range]').first()),
  choice: nextOption,
  toggle: (control) => control.locator('input').press('Space'),
  seed: (control) => control.locator('button').press('Enter'),
  point: firstBox,
  points: firstBox,
  kernel: (control) => retype(control.locator('.kernel-grid input').first(), '1'),
  shape: firstBox,
  signal: onTheFigure,
  curve: onTheFigure,
  ink: aStroke,
  expression: async (control) => {
    const field = control.locator('input');
    await field.press('End');
    await field.pressSequentially('/2');
  },
  image: nextOption,
  sound: nextOption,
  table: async (control, _, __, spec) => {
    await control.locator('textarea').fill(rowsFor(spec));
    await control.locator('button').first().press('Enter');
  },
  text: (control) => control.locator('input').pressSequentially('!'),
};

export async function operate(figure: Figure, param: string, spec: ParamSpec): Promise<void> {
  const control = figure.control(param);
  if (spec.handleOnly && spec.kind !== 'ink') return onTheFigure(control, figure, param, spec);
  if (!spec.handleOnly) await expect(control, `the control of ${param}`).toBeVisible();
  await OPERATE[spec.kind](control, figure, param, spec);
}

/** Each control of a figure, moved by keyboard: something changes, the address holds it, and a reload restores what it says. */
import { expect } from '@playwright/test';
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import type { WidgetParams } from '../../tools/pages.ts';
import { Figure } from '../support/figure.ts';
import { operate } from '../support/keyboard.ts';
import { scenesOf, type Scene } from '../support/states.ts';

export async function isOperated(figure: Figure, found: WidgetParams): Promise<void> {
  const { page } = figure;
  for (const [i, scene] of scenesOf(found).entries()) {
    const isOpen = Object.keys(scene.state).length === 0;
    if (!isOpen) await Figure.open(page, found.widget, scene.state);
    await everyControl(figure, scene.params.filter(isLinked));
    if (i === 0) await reloads(figure);
    // The reader's own table, which no link holds.
    await everyControl(
      figure,
      scene.params.filter((param) => !isLinked(param)),
    );
    await figure.reset();
  }
}

type Param = Scene['params'][number];
const isLinked = ([, { kind }]: Param) => kind !== 'table';

async function everyControl(figure: Figure, params: readonly Param[]): Promise<void> {
  await figure.answered();
  await figure.allControls();
  for (const [name, spec] of params) await answers(figure, name, spec);
  const inLink = ({ searchParams }: URL) =>
    params.every((param) => searchParams.has(`${figure.id}.${param[0]}`) === isLinked(param));
  await figure.page.waitForURL(inLink);
}

async function reloads(figure: Figure): Promise<void> {
  const { page } = figure;
  const before = await readingOf(figure);
  expect(page.url().length, 'a link that can be sent').toBeLessThan(2000);
  await page.reload();
  await figure.alive();
  await figure.answered();
  await figure.allControls();
  expect(await readingOf(figure)).toEqual(before);
  await expect(figure.notices).toBeHidden();
}

/** While a figure says what it lacks, its drawing is the last one that worked, and no link holds where its handles stood. */
async function readingOf(figure: Figure) {
  const { handles, ...rest } = await figure.reading();
  return (await figure.trouble.count()) > 0 ? rest : { ...rest, handles };
}

/** The control of a param, moved by keyboard, changes what can be read, and keeps the focus in the figure. */
async function answers(figure: Figure, name: string, spec: ParamSpec): Promise<void> {
  const before = await figure.reading();
  await operate(figure, name, spec);
  await expect.poll(() => figure.reading(), `${name} changes something`).not.toEqual(before);
  await figure.answered();
  expect(await figure.hasFocus(), `${name} keeps the focus in the figure`).toBe(true);
}

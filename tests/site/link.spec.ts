/** The address holds the figure's state: a reload restores it, a reset cleans it, and a broken link is answered in words. */
import type { Page } from '@playwright/test';
import type { ParamSpec } from '../../src/widgets/contract.ts';
import { PRIVATE, representatives, widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { operate } from './support/keyboard.ts';
import { scenesOf, type Scene } from './support/states.ts';
import { expect, test } from './support/test.ts';

const queryOf = (url: string) => new URL(url).searchParams;

const focusIsIn = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((id) => document.getElementById(id)!.contains(document.activeElement), id);

for (const found of widgets)
  test(`${found.widget}: built numbers are computed ones, every control answers, and a reload restores what it says`, async ({
    page,
  }) => {
    const figure = await Figure.open(page, found.widget);
    const built = await figure.readouts();
    await figure.touch();
    expect(await figure.readouts(), 'built and computed').toEqual(built);
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
      await figure.action('Reset').click();
      await page.waitForURL((url) => url.search === '');
      await figure.settled();
    }
  });

type Param = Scene['params'][number];
const isLinked = ([, { kind }]: Param) => kind !== 'table';

async function everyControl(figure: Figure, params: readonly Param[]): Promise<void> {
  await figure.answered();
  for (const [name, spec] of params) await answers(figure, name, spec);
  const inLink = ({ searchParams }: URL) =>
    params.every((param) => searchParams.has(`${figure.id}.${param[0]}`) === isLinked(param));
  await figure.page.waitForURL(inLink);
}

async function reloads(figure: Figure): Promise<void> {
  const { page } = figure;
  const before = await figure.reading();
  expect(page.url().length, 'a link that can be sent').toBeLessThan(2000);
  await page.reload();
  await figure.alive();
  await figure.answered();
  expect(await figure.reading()).toEqual(before);
  await expect(figure.notices).toBeHidden();
}

/** The control of a param, moved by keyboard, changes what can be read, and keeps the focus in the figure. */
async function answers(figure: Figure, name: string, spec: ParamSpec): Promise<void> {
  const before = await figure.reading();
  await operate(figure, name, spec);
  await expect.poll(() => figure.reading(), `${name} changes something`).not.toEqual(before);
  await figure.answered();
  expect(await focusIsIn(figure.page, figure.id), `${name} keeps the focus in the figure`).toBe(true);
}

for (const { widget, presets } of representatives)
  test(`${widget}: a link to a preset shows what its button shows`, async ({ page }) => {
    // The last first, so that each press really changes something.
    const names = [...new Set([Object.keys(presets).at(-1)!, Object.keys(presets)[0]])];
    const pressed = await Figure.open(page, widget);
    const readings: Record<string, unknown> = {};
    for (const name of names) {
      await pressed.root.locator(`.chip[data-preset="${name}"]`).click();
      await pressed.settled();
      readings[name] = await pressed.reading();
    }
    for (const name of names) {
      const linked = await Figure.open(page, widget, { '': name });
      await linked.settled();
      await expect(linked.notices).toBeHidden();
      expect(await linked.reading(), name).toEqual(readings[name]);
    }
  });

for (const { widget, params } of representatives)
  test(`${widget}: a mangled link is answered in words, and the figure lives`, async ({ page }) => {
    const spoilt = Object.entries(params).filter(([, { kind }]) => kind !== 'expression' && kind !== 'text');
    const figure = await Figure.open(page, widget, {
      '': 'no-such-preset',
      'no-such-param': '1',
      constructor: '1',
      __proto__: '1',
      '@step': '-4',
      ...Object.fromEntries(spoilt.map(([name]) => [name, '💣%00\u0000'])),
    });
    await figure.settled();
    await expect(figure.notices).toContainText('could not be read');
    await expect(figure.notices).toContainText('does not have: no-such-preset, no-such-param');
    await expect(figure.trouble).toHaveCount(0);
    await figure.action('Reset').click();
    await expect(figure.notices).toBeHidden();
    await page.waitForURL((url) => url.search === '');
    await figure.settled();
  });

for (const { widget, params } of representatives) {
  const bounded = Object.entries(params).filter(([, spec]) => spec.kind === 'slider');
  if (bounded.length > 0)
    test(`${widget}: a link beyond every bound is brought into range, and says so`, async ({ page }) => {
      const figure = await Figure.open(
        page,
        widget,
        Object.fromEntries(bounded.map(([name]) => [name, '1e300'])),
      );
      await figure.settled();
      await expect(figure.notices).toContainText('brought into range');
      await expect(figure.trouble).toHaveCount(0);
      for (const [name, spec] of bounded) {
        if (spec.when || spec.handleOnly) continue;
        const range = figure.control(name).locator('input[type=range]');
        await expect(range).toHaveValue((await range.getAttribute('max'))!);
      }
    });
}

test('a link of a megabyte does no harm', async ({ page }) => {
  // Longer than a server takes: the way a script or an extension could put it there.
  await page.goto('/figures/noise-explosion/');
  await page.evaluate(() =>
    history.replaceState(null, '', `?noise-explosion.drawn=${'A'.repeat(1_000_000)}`),
  );
  const figure = new Figure(page, 'noise-explosion');
  await figure.alive();
  await figure.touch();
  await expect(figure.trouble).toHaveCount(0);
});

test('the link of one figure leaves the other figures’ states alone', async ({ page }) => {
  await page.goto('/figures/?other=1&noise-explosion=camera&utm=x');
  const figure = new Figure(page, 'noise-explosion');
  await figure.alive();
  await figure.root.locator('.chip[data-preset=box]').click();
  await page.waitForURL((url) => url.searchParams.get('noise-explosion') === 'box');
  expect([...queryOf(page.url()).entries()]).toEqual(
    expect.arrayContaining([
      ['other', '1'],
      ['utm', 'x'],
    ]),
  );
});

test('the Link drawer shows the address of the state, with the figure’s own anchor', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const figure = await Figure.open(page, 'noise-explosion', { '': 'camera', width: '3.3' });
  await figure.settled();
  await figure.action('Link').click();
  await expect(figure.drawer.getByRole('status')).toHaveText('Link copied');
  const link = await figure.drawer.locator('.link-text').inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(new URL(link).hash).toBe('#noise-explosion');
  const before = await figure.reading();
  await page.goto('about:blank');
  await page.goto(link);
  await figure.alive();
  await figure.settled();
  expect(await figure.reading()).toEqual(before);
});

test('a refused clipboard still shows the link', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  const figure = await Figure.open(page, 'noise-explosion');
  await figure.action('Link').click();
  await expect(figure.drawer.getByRole('status')).toHaveText('Copy this link:');
  await expect(figure.drawer.locator('.link-text')).toHaveValue(/figures\/noise-explosion/);
});

test('every private kind of param is known to these tests', () => {
  const kinds = new Set(widgets.flatMap(({ params }) => Object.values(params).map(({ kind }) => kind)));
  expect(PRIVATE.filter((kind) => kinds.has(kind))).toEqual(PRIVATE);
});

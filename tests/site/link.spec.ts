/** The address holds the figure's state, and a broken link is answered in words. What each control writes into it: every-figure/operated. */
import { PRIVATE, representatives, widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { expect, test } from './support/one-tab.ts';
import { test as alone } from './support/test.ts';

const queryOf = (url: string) => new URL(url).searchParams;

for (const { widget, presets } of representatives)
  test(`${widget}: a link to a preset shows what its button shows`, async ({ page }) => {
    // The last first, so that each press really changes something.
    const names = [...new Set([Object.keys(presets).at(-1)!, Object.keys(presets)[0]])];
    const pressed = await Figure.open(page, widget);
    const readings: Record<string, unknown> = {};
    for (const name of names) {
      await pressed.press(name);
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
      // All at their largest may make no sense together; then the figure says so.
      await figure.answered();
      await expect(figure.notices).toContainText('brought into range');
      await figure.allControls();
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
  await page.goto('/why-undoing-fails/?other=1&boom=camera&instrument=greedy&utm=x');
  const figure = new Figure(page, 'boom');
  await figure.alive();
  await figure.press('box');
  await page.waitForURL((url) => url.searchParams.get('boom') === 'box');
  expect([...queryOf(page.url()).entries()]).toEqual(
    expect.arrayContaining([
      ['other', '1'],
      ['instrument', 'greedy'],
      ['utm', 'x'],
    ]),
  );
});

alone(
  'the Link drawer shows the address of the state, with the figure’s own anchor',
  async ({ page, context }) => {
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
  },
);

alone('a refused clipboard still shows the link', async ({ page }) => {
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

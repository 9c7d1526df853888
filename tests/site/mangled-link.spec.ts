/** Links that were damaged on their way, or made on another page, where they arrive: what damage is mended, tests/runtime/mangled says. */
import { Figure, queryOf } from './support/figure.ts';
import { expect, test } from './support/test.ts';

const STATE = { '': 'greedy', noise: '0.004' };
const LINK = queryOf('instrument', STATE);
const PAGE = '/figures/instrument/';

for (const [damage, query] of [
  ['entities', LINK.replaceAll('&', '&amp;')],
  ['a second encoding', LINK.replaceAll('.', '%252E')],
  ['a bracket', `${LINK})`],
  ['a mail’s code', LINK.replaceAll('=', '=3D')],
] as const)
  test(`a link with ${damage} shows what the link shows, and mends the address`, async ({ page }) => {
    const whole = await Figure.onPage(page, PAGE + LINK, 'instrument');
    await whole.settled();
    const reading = await whole.reading();
    const figure = await Figure.onPage(page, `${PAGE}${query}#instrument`, 'instrument');
    await page.waitForURL(`**${PAGE}${LINK}#instrument`);
    await figure.settled();
    expect(await figure.reading()).toEqual(reading);
    await expect(figure.notices).toBeHidden();
  });

test('what was cut off is named, and what else stands in the address stays', async ({ page }) => {
  const figure = await Figure.onPage(
    page,
    `${PAGE}?utm_source=chat&instrument=greedy&instrument.noi&fbclid=a.b`,
    'instrument',
  );
  await figure.settled();
  await expect(figure.notices).toContainText('does not have: noi');
  await expect(figure.root.locator('.chip[data-preset=greedy]')).toHaveAttribute('aria-pressed', 'true');
  const query = new URL(page.url()).searchParams;
  expect([query.get('utm_source'), query.get('fbclid'), query.get('instrument')]).toEqual([
    'chat',
    'a.b',
    'greedy',
  ]);
});

test('a link of a figure’s own page opens in its chapter, and a chapter’s on the figure’s page', async ({
  page,
}) => {
  const there = await Figure.onPage(
    page,
    `/figures/noise-explosion/${queryOf('noise-explosion', { '': 'camera', width: '3.3' })}`,
    'noise-explosion',
  );
  await there.settled();
  const reading = await there.reading();
  await page.goto(
    `/why-undoing-fails/${queryOf('noise-explosion', { '': 'camera', width: '3.3' })}#noise-explosion`,
  );
  const figure = new Figure(page, 'boom');
  await figure.alive();
  await page.waitForURL((url) => url.searchParams.get('boom.width') === '3.3' && url.hash === '#boom');
  await figure.settled();
  await expect(figure.notices).toBeHidden();
  expect(await figure.reading()).toEqual(reading);

  await page.goto(`/figures/noise-explosion/${queryOf('boom', { '': 'camera', width: '3.3' })}#boom`);
  const back = new Figure(page, 'noise-explosion');
  await back.alive();
  await page.waitForURL((url) => url.searchParams.get('noise-explosion.width') === '3.3');
  await back.settled();
  expect(await back.reading()).toEqual(reading);
});

test('a figure that is not on the page is named', async ({ page }) => {
  const figure = await Figure.onPage(page, '/why-undoing-fails/?kernel-bench.size=3', 'boom');
  await expect(page.locator('.figure-link-notice').filter({ visible: true })).toContainText(
    'kernel-bench.size',
  );
  expect(figure.id).toBe('boom');
});

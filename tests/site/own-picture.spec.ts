/** The reader's own picture: by file, drop or paste; answered by the figure, in no link, in no request; bad ones refused in words. */
import type { Locator, Page } from '@playwright/test';
import { LONG_MS } from '../../src/runtime/patience.ts';
import { widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { own, refused, type UserFile } from './support/pictures.ts';
import { listenTo } from './support/said.ts';
import { expect, test } from './support/test.ts';

/** Every widget that takes a picture, with the param that takes it. */
const takers = widgets.flatMap(({ widget, params }) =>
  Object.entries(params)
    .filter(([, { kind }]) => kind === 'image')
    .map(([param, spec]) => ({
      widget,
      param,
      side: 'side' in spec ? spec.side : 0,
      // What must be chosen before the control is shown at all.
      state: Object.fromEntries(
        Object.entries(spec.when ?? {}).map(([name, value]) => [name, String(value)]),
      ),
    })),
);
const bench = takers.find(({ widget }) => widget === 'kernel-bench') ?? takers[0];

async function open(page: Page, { widget, param, state }: (typeof takers)[number]) {
  const figure = await Figure.open(page, widget, state);
  if (Object.keys(state).length === 0) await figure.touch();
  await figure.settled();
  await figure.allControls();
  const control = figure.control(param);
  await control.scrollIntoViewIfNeeded();
  return { figure, control };
}

/** What is painted, canvas by canvas. */
const painted = (figure: Figure): Promise<string[]> =>
  figure.stage
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

/** A DataTransfer in the page that holds the file, for a drop or a paste. */
const transferOf = (page: Page, { name, mimeType, buffer }: UserFile) =>
  page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type: mimeType }));
      return data;
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );

const WAYS: Record<string, (page: Page, control: Locator) => Promise<void>> = {
  'by file': async (page, control) => {
    const chooser = page.waitForEvent('filechooser');
    await control.getByText('Choose a file').click();
    await (await chooser).setFiles(own.file);
  },
  'by drop': async (page, control) => {
    const dataTransfer = await transferOf(page, own.file);
    for (const type of ['dragover', 'drop'])
      await control.locator('.picture-control').dispatchEvent(type, { dataTransfer });
  },
  'by paste': async (page, control) => {
    const clipboardData = await transferOf(page, own.file);
    await control.locator('select').evaluate((select, clipboardData) => {
      select.focus();
      select.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, clipboardData);
  },
};

/** Lays every picture on a mat of one shape, so that nothing jumps when its spectrum takes its place. */
const ON_A_MAT = ['upsampler-bench'];

test('some widget takes the reader’s picture', () => expect(takers).not.toEqual([]));

for (const taker of takers)
  for (const [way, bring] of Object.entries(WAYS).slice(0, taker === bench ? undefined : 1))
    test(`${taker.widget} takes a picture ${way}, and keeps it on this machine`, async ({ page }) => {
      const { figure, control } = await open(page, taker);
      const before = await painted(figure);
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET' || request.postData())
          sent.push(`${request.method()} ${request.url()}`);
      });
      const addresses: string[] = [];
      page.on('framenavigated', (frame) => addresses.push(frame.url()));

      await bring(page, control);
      await expect(control.locator('option:checked')).toHaveText('Your picture');
      await figure.settled();
      await expect.poll(async () => (await painted(figure)).join()).not.toBe(before.join());
      await expect(figure.trouble).toHaveCount(0);
      const [height, width] = own.shape;
      const ratios = await figure.stage
        .locator('canvas')
        .evaluateAll((all) =>
          all.map((canvas) => (canvas as HTMLCanvasElement).width / (canvas as HTMLCanvasElement).height),
        );
      expect(
        ON_A_MAT.includes(taker.widget) || ratios.some((ratio) => Math.abs(ratio - width / height) < 0.05),
        `a canvas of its proportions among ${ratios.join()}`,
      ).toBe(true);
      const sizes = await figure.stage
        .locator('canvas')
        .evaluateAll((all) =>
          all.map((canvas) =>
            Math.max((canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height),
          ),
        );
      expect(Math.max(...sizes), 'brought down to size').toBeLessThanOrEqual(taker.side);

      await figure.action('Link').click();
      const link = figure.drawer.locator('.link-text');
      await expect(link).not.toHaveValue(new RegExp(`\\.${taker.param}=`));
      expect((await link.inputValue()).length).toBeLessThan(600);
      await expect(figure.drawer).toContainText('it never leaves this machine');
      expect(page.url()).not.toContain(`.${taker.param}=`);
      expect(addresses.filter((address) => address.includes(`.${taker.param}=`))).toEqual([]);
      expect(sent).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });

test('what is no picture, or too large, is refused in words, and nothing changes', async ({ page }) => {
  const { figure, control } = await open(page, bench);
  const built = await painted(figure);
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect(control.locator('option:checked')).toHaveText('Your picture');
  await figure.settled();
  await expect.poll(async () => (await painted(figure)).join()).not.toBe(built.join());
  const seen = async () => ({
    reading: await figure.reading(),
    painted: await painted(figure),
    address: page.url(),
  });
  const before = await seen();
  for (const { what, file, said } of refused) {
    await control.locator('input[type=file]').setInputFiles(file);
    await expect(control.locator('[role=status]'), what).toHaveText(said);
    await expect(control.locator('[role=status]'), what).toContainText('Nothing was changed.');
    await figure.settled();
    expect(await seen(), what).toEqual(before);
    await expect(figure.trouble, what).toHaveCount(0);
  }
});

test('after a bad picture a good one is taken, and the complaint goes', async ({ page }) => {
  const { figure, control } = await open(page, bench);
  await control.locator('input[type=file]').setInputFiles(refused[2].file);
  await expect(control.locator('[role=status]')).toHaveText(refused[2].said);
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect(control.locator('option:checked')).toHaveText('Your picture');
  await expect(control.locator('[role=status]')).toBeEmpty();
  await figure.settled();
});

test('a paste without a picture says so', async ({ page }) => {
  const { control } = await open(page, bench);
  await control.locator('select').evaluate((select) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'only words');
    select.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(control.locator('[role=status]')).toContainText('no picture on the clipboard');
});

test('a preset leaves the reader’s picture in place; a reset does not, and can be taken back', async ({
  page,
}) => {
  const { figure, control } = await open(page, bench);
  const chosen = control.locator('option:checked');
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect(chosen).toHaveText('Your picture');
  await figure.settled();
  for (const chip of (await figure.root.locator('.chip[data-preset]').all()).slice(0, 3)) {
    await chip.click();
    await figure.settled();
    await expect(chosen).toHaveText('Your picture');
  }
  const before = await figure.reading();
  await figure.action('Reset').click();
  await expect(chosen).not.toHaveText('Your picture');
  await figure.action('Undo').click();
  await expect(chosen).toHaveText('Your picture');
  await figure.settled();
  expect(await figure.reading()).toEqual(before);
});

const DECODER = /decode\.worker/;

test('a picture that takes long to read is not called damaged, and can be cancelled', async ({ page }) => {
  await page.clock.install();
  const { figure, control } = await open(page, bench);
  const before = await figure.reading();
  await page.route(DECODER, () => undefined);
  const said = control.locator('[role=status]');
  const heard = await listenTo(said);
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect.poll(heard).toContain('Reading the picture…');
  await page.clock.fastForward(LONG_MS);
  await expect(said).toHaveText('Still reading…');
  await page.clock.fastForward('10:00');
  await expect(said).toHaveText('Still reading…');
  await control.getByRole('button', { name: 'Cancel' }).click();
  await expect(said).toBeEmpty();
  expect(await figure.reading()).toEqual(before);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a picture whose reader could not be fetched is not called damaged', async ({ page }) => {
  const { control } = await open(page, bench);
  await page.route(DECODER, (route) => route.abort('connectionfailed'));
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect(control.locator('[role=status]')).toContainText('could not be fetched');
  await page.unroute(DECODER);
  await control.locator('input[type=file]').setInputFiles(own.file);
  await expect(control.locator('option:checked')).toHaveText('Your picture');
});

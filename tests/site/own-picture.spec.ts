/** The reader's own picture: by file, drop or paste; answered by the figure, in no link, in no request; bad ones refused in words. */
import type { JSHandle, Locator, Page } from '@playwright/test';
import { LONG_MS } from '../../src/runtime/patience.ts';
import { MARGIN } from '../../src/widgets/blind-lab/params.ts';
import { BLOCK } from '../../src/widgets/switches/params.ts';
import { SURROUND } from '../../src/widgets/wrong-psf/params.ts';
import { has, widgets } from './support/catalogue.ts';
import { DARK, inDress, PHONE } from './support/dress.ts';
import { Figure } from './support/figure.ts';
import { own, refused, stripedPng, svg, type UserFile } from './support/pictures.ts';
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
        Object.entries(spec.when ?? {}).map(([name, value]) => [name, String([value].flat()[0])]),
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

/** Lay every picture on a mat of one shape, so that nothing jumps when its spectrum takes its place; or show a square part of it. */
const OF_ONE_SHAPE = ['upsampler-bench', 'sparse-coding'];
/** Cut it to a multiple of so many samples. */
const CUT_TO: Record<string, number> = { switches: BLOCK };
/** Show a picture without the margin that lies outside the camera's frame, in samples on every side. */
const WITHOUT_A_MARGIN: Record<string, number> = { 'wrong-psf': SURROUND, 'blind-lab': MARGIN };

/** Of a picture of these proportions, brought down to size, as the taker shows it: width over height. */
function ratioShown({ widget, side }: (typeof takers)[number], [height, width]: readonly [number, number]) {
  const scale = Math.min(1, side / Math.max(height, width));
  const block = CUT_TO[widget] ?? 1;
  const inside = (length: number) =>
    block * Math.floor(Math.round(scale * length) / block) - 2 * (WITHOUT_A_MARGIN[widget] ?? 0);
  return inside(width) / inside(height);
}

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
      const ratio = ratioShown(taker, own.shape);
      const ratios = await figure.stage
        .locator('canvas')
        .evaluateAll((all) =>
          all.map((canvas) => (canvas as HTMLCanvasElement).width / (canvas as HTMLCanvasElement).height),
        );
      expect(
        OF_ONE_SHAPE.includes(taker.widget) || ratios.some((each) => Math.abs(each - ratio) < 0.05),
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

/** Something of any size, made in the page: no such file could be sent to it. */
const drop = async (control: Locator, dataTransfer: JSHandle<DataTransfer>) => {
  await control.locator('.picture-control').dispatchEvent('drop', { dataTransfer });
  await dataTransfer.dispose();
};

test('a file of 151 MB is refused in words', async ({ page }) => {
  const { control } = await open(page, bench);
  const dataTransfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(151e6)], 'heavy.png', { type: 'image/png' }));
    return data;
  });
  await drop(control, dataTransfer);
  await expect(control.locator('[role=status]')).toHaveText(
    '“heavy.png” has 151.0 MB; the most is 150 MB. Nothing was changed.',
  );
});

test('a telephone’s 24 megapixels are taken, and brought down by means', async ({ page }) => {
  const { figure, control } = await open(page, bench);
  const dataTransfer = await page.evaluateHandle(async () => {
    const canvas = new OffscreenCanvas(5712, 4284);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    // Lines of one pixel, as far apart as they are wide.
    context.fillStyle = '#000';
    for (let x = 0; x < canvas.width; x += 2) context.fillRect(x, 0, 1, canvas.height);
    const data = new DataTransfer();
    data.items.add(
      new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })], 'IMG_1.jpg'),
    );
    return data;
  });
  await drop(control, dataTransfer);
  await expect(control.locator('option:checked')).toHaveText('Your picture');
  await expect(control).toContainText(`5712 × 4284 pixels, taken as ${bench.side} × ${0.75 * bench.side}.`);
  await figure.settled();
  const greys = await figure.stage
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(8, 8, canvas.width - 16, canvas.height - 16);
      const reds = data.filter((_, i) => i % 4 === 0);
      return { least: Math.min(...reds), most: Math.max(...reds) };
    });
  expect(greys.most - greys.least, 'no moiré').toBeLessThan(8);
  expect(greys.least, 'grey').toBeGreaterThan(100);
});

test('a drawing of lines is taken at the size that is wanted', async ({ page }) => {
  const { figure, control } = await open(page, bench);
  await control.locator('input[type=file]').setInputFiles(svg);
  await expect(control.locator('option:checked')).toHaveText('Your picture');
  await figure.settled();
  const sides = await figure.stage
    .locator('canvas')
    .evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width));
  expect(Math.max(...sides)).toBe(bench.side);
});

test('the same file chosen again is read again', async ({ page }) => {
  const { control } = await open(page, bench);
  const heard = await listenTo(control.locator('[role=status]'));
  for (let times = 1; times <= 2; times++) {
    await control.locator('input[type=file]').setInputFiles(refused[2].file);
    await expect
      .poll(async () => (await heard()).filter((line) => refused[2].said.test(line)).length)
      .toBe(times);
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

test.describe('a picture longer than the figure takes it', () => {
  const upsamplers = takers.find(({ widget }) => widget === 'upsampler-bench');
  const screenshot = stripedPng('screenshot.png', 1920, 1080);
  const bring = async (page: Page, taker: (typeof takers)[number], file: UserFile) => {
    const { figure, control } = await open(page, taker);
    await control.locator('input[type=file]').setInputFiles(file);
    await expect(control.locator('option:checked')).toHaveText('Your picture');
    await figure.settled();
    return { figure, control, frame: control.getByRole('slider', { name: 'Frame' }) };
  };

  test('16 : 9 where a side of 48 is asked for: a frame, moved by keys and by the pointer', async ({
    page,
  }) => {
    test.skip(!upsamplers);
    const { figure, control, frame } = await bring(page, upsamplers!, screenshot);
    await expect(figure.trouble).toHaveCount(0);
    await expect(control).toContainText('1920 × 1080 pixels, taken as 72 × 48. Up to 1.5 : 1');
    await expect(frame).toHaveAttribute('aria-valuetext', '54 % of the way from left to right');
    const seen = new Set([(await painted(figure)).join()]);
    for (const [key, said] of [
      ['Home', '0 %'],
      ['ArrowRight', '8 %'],
      ['End', '100 %'],
    ]) {
      await figure.keys(frame, key);
      await expect(frame).toHaveAttribute('aria-valuetext', new RegExp(`^${said}`));
      seen.add((await painted(figure)).join());
    }
    expect(seen.size, 'every place is another picture').toBe(4);

    await frame.scrollIntoViewIfNeeded();
    const box = (await frame.boundingBox())!;
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] - 500, middle[1], { steps: 4 });
    await page.mouse.up();
    await expect(frame).toHaveAttribute('aria-valuenow', '0');
    await page.mouse.move(...middle);
    await expect(frame, 'it was let go').toHaveAttribute('aria-valuenow', '0');
  });

  test('a preset leaves picture and frame; a reset takes both, and gives them back', async ({ page }) => {
    test.skip(!upsamplers);
    const { figure, control, frame } = await bring(page, upsamplers!, screenshot);
    await figure.keys(frame, 'Home');
    await figure.chips.nth(1).click();
    await figure.settled();
    await expect(control.locator('option:checked')).toHaveText('Your picture');
    await expect(frame).toHaveAttribute('aria-valuenow', '0');
    await figure.action('Reset').click();
    await expect(frame).toHaveCount(0);
    await figure.action('Undo').click();
    await expect(frame).toHaveAttribute('aria-valuenow', '0');
  });

  test('the frame is accessible in every dress', async ({ page }) => {
    const { control } = await bring(page, bench, stripedPng('panorama.png', 3000, 1000));
    await expect(control.getByRole('slider', { name: 'Frame' })).toBeVisible();
    await inDress(page, [PHONE, DARK], { within: `#${bench.widget} .picture-control` });
  });

  test('one that is too small is told its own size', async ({ page }) => {
    test.skip(!upsamplers);
    const { figure } = await open(page, upsamplers!);
    await figure
      .control(upsamplers!.param)
      .locator('input[type=file]')
      .setInputFiles(stripedPng('strip.png', 400, 40));
    await expect(figure.trouble).toContainText('This picture is 400 × 40 pixels');
  });

  test('up to 4 : 1 all of it may be taken', async ({ page }) => {
    test.skip(!has('kernel-bench'));
    const { figure, control, frame } = await bring(page, bench, stripedPng('panorama.png', 3000, 1000));
    await expect(control).toContainText('3000 × 1000 pixels, taken as 384 × 192.');
    const whole = control.getByRole('checkbox', { name: 'Whole picture' });
    await whole.check();
    await expect(control).toContainText('3000 × 1000 pixels, taken as 384 × 128.');
    await expect(frame).toHaveCount(0);
    await figure.settled();
    await whole.uncheck();
    await expect(frame).toBeVisible();
  });

  test('a long screenshot does not make a figure thousands of pixels high', async ({ page }) => {
    test.skip(!has('stopping'));
    const stopping = takers.find(({ widget }) => widget === 'stopping')!;
    const { figure, control, frame } = await bring(page, stopping, stripedPng('chat.png', 100, 2000));
    await expect(control.getByRole('checkbox', { name: 'Whole picture' })).toHaveCount(0);
    await expect(frame).toHaveAttribute('aria-orientation', 'vertical');
    expect((await figure.stage.boundingBox())!.height).toBeLessThan(1200);
  });
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

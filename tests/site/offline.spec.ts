/** The book without a network: what a visit keeps, the book taken along, one build after another, and what is not kept. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test as base, type Page } from '@playwright/test';
import { words } from '../../site/words/index.ts';
import { en as homework } from '../../src/homework/words.en.ts';
import { en as drawer } from '../../src/runtime/takeaway/words.en.ts';
import { en as runtime } from '../../src/runtime/words.en.ts';
import { htmlOf, pagesWith } from './support/catalogue.ts';
import { bringAllToLife, Figure } from './support/figure.ts';
import { builtAnew, Publication } from './support/publication.ts';
import { compressed, kilobytes } from './support/weight.ts';

/** kB of gzip of the code that a visit may fetch beside what the page itself has come alive with; 25 of them are for compiled kernels, 14 for the handout and the one HTML file. */
const MOST_CODE = 292;

const AT_ONCE = /\/(runtime|interaction|later)\./;
/** What a network has learned. */
const WEIGHTS = /\/weights-/;
/** Of formulas, where a figure has a box for one: 43 kB for the page, and as much for its worker. */
const PARSER = /\/expression[.-]/;

const test = base.extend<{ book: Publication }>({
  serviceWorkers: 'allow',
  book: async ({}, use) => {
    const book = await new Publication().start();
    await use(book);
    await book.stop().catch(() => undefined);
  },
});
test.skip(process.env.UNFOLD_URL !== undefined, 'only a build has a service worker');

const chapters = pagesWith(/class="ways"/);
const listOf = (html: string): string[] =>
  JSON.parse(readFileSync(`dist/${/data-needs="([^"]+)"/.exec(html)![1]}`, 'utf8')) as string[];

/** Opens a page and waits until it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await keptAsShown(page);
}
/** What is kept of this page is what it shows. */
const keptAsShown = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const html = await (await caches.match(location.pathname))?.text();
        return html?.includes(`data-needs="${document.documentElement.dataset.needs}"`) ?? false;
      }),
    )
    .toBe(true);

async function figuresAnswer(page: Page): Promise<void> {
  for (const figure of await bringAllToLife(page)) {
    await figure.chips.last().click();
    await figure.answered();
  }
}

for (const path of chapters) {
  test(`${path}: after one visit every figure works without a network`, async ({ page, book }) => {
    await visit(page, book.url + path);
    await book.stop();
    await page.reload();
    await figuresAnswer(page);
  });

  test(`${path}: a visit fetches at most ${MOST_CODE} kB of code for later`, () => {
    const html = htmlOf(path);
    const scripts = listOf(html).filter((file) => file.endsWith('.js'));
    const later = scripts.filter(
      (file) => !html.includes(file) && ![AT_ONCE, WEIGHTS, PARSER].some((kind) => kind.test(file)),
    );
    expect(later.length, 'there is code for later').toBeGreaterThan(20);
    const weight = later.reduce((sum, file) => sum + compressed(readFileSync(`dist/${file}`, 'utf8')), 0);
    expect(kilobytes(weight)).toBeLessThanOrEqual(MOST_CODE);
  });
}

test('without a network Link, Data, Code and Save of an untouched figure work', async ({ page, book }) => {
  await visit(page, `${book.url}/figures/noise-explosion/`);
  await book.stop();
  await page.reload();
  const figure = new Figure(page, 'noise-explosion');
  await figure.alive();
  for (const [action, shown] of [
    ['Link', 'input, textarea'],
    ['Data', 'table'],
    ['Code', 'pre'],
    ['Save', 'button'],
  ]) {
    await figure.action(action).click();
    await expect(figure.drawer.locator(shown).first()).toBeVisible();
  }
});

test('a plan that was opened once is taught from without a network: its figures, a sheet of paper, homework there and back', async ({
  page,
  book,
}) => {
  const slug = 'why-undoing-fails';
  const homeworkUrl = `${book.url}/embed/noise-explosion/#homework/rescue/whisper/xp/Ada`;
  await visit(page, homeworkUrl);
  await visit(page, `${book.url}/teach/${slug}/`);
  for (const path of [`/lesson/${slug}/`, `/${slug}/`, '/homework/'])
    await expect.poll(() => page.evaluate(async (path) => !!(await caches.match(path)), path)).toBe(true);
  await book.stop();
  await page.reload();
  await expect(page.locator('.qr svg')).toBeVisible();
  await page.getByRole('link', { name: /^Present step 6/ }).click();
  const figure = new Figure(page, 'step-6');
  await expect(figure.root).toHaveAttribute('data-presenting', '');
  await page.keyboard.press('ArrowRight');
  await figure.answered();
  await figure.action('Save').click();
  await figure.drawer.getByRole('button', { name: drawer.handout }).click();
  const code = page.locator('.handout-frame .handout-code');
  await expect(code).toBeVisible();
  await page.goto(`${book.url}/lesson/${slug}/?handout=step-2#step-2`);
  await expect(code).toBeVisible();

  await page.goto(homeworkUrl);
  const own = new Figure(page, 'noise-explosion');
  await own.alive();
  await own.put('noise', 0.04);
  await own.put('lambda', 0.25);
  await own.root.getByRole('button', { name: runtime.challengeCheck }).click();
  const handedIn = await page.locator('.hand-in .code').innerText();
  await page.goto(`${book.url}/homework/`);
  await page.getByLabel(homework.read.codes).fill(handedIn);
  await expect(page.locator('.handed-in tbody').getByRole('rowheader')).toHaveText('Ada');
});

test('a page that is not kept says so, and names those that are', async ({ page, book }) => {
  await visit(page, `${book.url}/the-layer/`);
  await book.stop();
  await page.goto(`${book.url}/checkerboards/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.notKept);
  await page.getByRole('link', { name: /The layer/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The layer');
});

test('the book is taken along, and every page is there', async ({ page, book }) => {
  await page.goto(book.url);
  await page.getByRole('button', { name: words.takeAlong }).click();
  // Some 750 files.
  await expect(page.getByText(words.takeAlongDone)).toBeVisible({ timeout: 180_000 });
  await book.stop();
  for (const path of ['/checkerboards/', '/figures/', '/figures/hear-it/', '/about/']) {
    await page.goto(book.url + path);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.notKept);
  }
  await page.goto(`${book.url}/figures/hear-it/`);
  await figuresAnswer(page);
});

test('to take it along is cancelled, and what is kept is let go', async ({ page, book }) => {
  await page.goto(book.url);
  await keptAsShown(page);
  await page.getByRole('button', { name: words.takeAlong }).click();
  await page.getByRole('button', { name: words.takeAlongCancel }).click();
  await expect(page.getByRole('button', { name: words.takeAlong })).toBeVisible();
  await expect(page.getByText(words.takeAlongDone)).toHaveCount(0);
  await page.getByRole('button', { name: words.letGo }).click();
  await expect(page.getByText(words.letGoDone)).toBeVisible();
  expect(await page.evaluate(async () => (await caches.match('/')) === undefined)).toBe(true);
});

test('a browser without room says so', async ({ page, book }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await page.goto(book.url);
  await page.getByRole('button', { name: words.takeAlong }).click();
  await expect(page.getByText(words.takeAlongFull)).toBeVisible();
});

test('a book published anew breaks no open page, and none that is opened without a network', async ({
  page,
  book,
}) => {
  const path = '/the-transposed-convolution/';
  const anew = builtAnew();
  await visit(page, book.url + path);
  const needs = () => page.evaluate(() => document.documentElement.dataset.needs!);
  const first = await needs();
  book.publish(anew);
  await figuresAnswer(page);

  await book.stop();
  await page.reload();
  expect(await needs(), 'of the build that is kept').toBe(first);
  await figuresAnswer(page);

  await book.start();
  await page.reload();
  expect(await needs(), 'of the new build').not.toBe(first);
  await keptAsShown(page);
  await book.stop();
  await page.reload();
  await figuresAnswer(page);
  rmSync(anew, { recursive: true });
});

test('what no list of this build or the one before names is let go', async ({ page, book }) => {
  const second = builtAnew();
  const third = builtAnew(second);
  const has = (file: string) =>
    page.evaluate(async (path) => (await caches.match(path)) !== undefined, `/${file}`);
  await visit(page, `${book.url}/the-layer/`);
  const first = await page.evaluate(() => document.documentElement.dataset.needs!);
  book.publish(second);
  await page.reload();
  await keptAsShown(page);
  expect(await has(first), 'a page gone back to may want it').toBe(true);
  book.publish(third);
  await page.reload();
  await keptAsShown(page);
  await expect.poll(() => has(first)).toBe(false);
  for (const folder of [second, third]) rmSync(folder, { recursive: true });
});

test('from a kept chapter to a page that is not kept, and back, with the network', async ({ page, book }) => {
  await visit(page, `${book.url}/the-layer/`);
  await page.getByRole('link', { name: 'Contents' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.book);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The layer');
});

test('what a network puts in the place of a file is not kept', async ({ page, book }) => {
  await visit(page, `${book.url}/the-layer/`);
  book.capture();
  await page.evaluate(() =>
    navigator.serviceWorker.controller!.postMessage({ keep: 'checkerboards/', needs: '', shown: [] }),
  );
  const response = await page.evaluate(() => fetch('/checkerboards/').then((answer) => answer.text()));
  expect(response, 'the network is captured').toContain('Welcome');
  book.publish('dist');
  await page.goto(`${book.url}/checkerboards/`);
  await keptAsShown(page);
  await book.stop();
  await page.reload();
  await figuresAnswer(page);
});

test('a page that was reloaded past its worker works without a network', async ({ page, book }) => {
  await visit(page, `${book.url}/the-layer/`);
  const session = await page.context().newCDPSession(page);
  // The page of before has its worker still.
  await Promise.all([page.waitForEvent('load'), session.send('Page.reload', { ignoreCache: true })]);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await book.stop();
  await figuresAnswer(page);
});

test('nothing is kept for a reader who saves data', async ({ page, book }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${book.url}/the-layer/`);
  await bringAllToLife(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(book.asked).not.toContain('/service-worker.js');
});

test('a book under a path of its host keeps to it', async ({ page }) => {
  const root = mkdtempSync(`${tmpdir()}/unfold-`);
  const env = { ...process.env, UNFOLD_BASE: '/school/unfold' };
  const [config, outDir] = ['tests/site/support/one-chapter.config.mjs', `${root}/school/unfold`];
  execFileSync('npx', ['astro', 'build', '--config', config, '--outDir', outDir], { env, stdio: 'pipe' });
  const book = await new Publication(root).start();
  await visit(page, `${book.url}/school/unfold/the-layer/`);
  await book.stop();
  await page.reload();
  await figuresAnswer(page);
  await page.goto(`${book.url}/school/unfold/checkerboards/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.notKept);
  rmSync(root, { recursive: true });
});

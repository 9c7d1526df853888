/**
 * `npm run look <widget> [preset …]`: one figure on its readers’ screens, as pictures in shots/look/ and as a table of what fits. After
 * `--`: `--all` presets, `--size 360x740` (again for more), `--dark`, `--present`. It looks at what `npm run dev` or `UNFOLD_URL` serves.
 */
import { Figure } from '../site/support/figure.ts';
import { answersOf, atRest, heightsOf, inSight, smallestLetter } from '../site/support/screen.ts';
import { openBrowser } from './browser.ts';
import { DEV_SERVER_SAYS, devServer, lookUndisturbed, PATIENCE_MS } from './dev-server.ts';
import { optionsOf, type Size } from './look-options.ts';
import { answerTable, screenTable, type Look } from './look-table.ts';

const FOLDER = 'shots/look';
/** Below this width a figure is taller than the screen. */
const DESK = 1100;
/** A server that has just been started finds the packages of a page one after the other. */
const TRIES = 3;

const { widget, home, presets, sizes, dark, present } = await optionsOf(process.argv.slice(2)).catch(
  ({ message }: Error) => {
    console.error(message);
    process.exit(1);
  },
);

async function open(figure: Figure, preset: string): Promise<void> {
  await figure.page.goto(`/figures/${widget}/?${widget}=${preset}`, { waitUntil: 'domcontentloaded' });
  await figure.alive();
  await figure.page.evaluate(() => document.fonts.ready);
  if (preset === home) await press(figure, preset);
  await figure.answered();
}

/** Where there is nothing to press it waits under *More*, and the address brings it. */
async function press(figure: Figure, preset: string): Promise<void> {
  const chip = figure.root.locator(`.chip[data-preset="${preset}"]`);
  if ((await chip.count()) === 0) return open(figure, preset);
  await chip.evaluate((button) => (button as HTMLElement).click());
  await figure.answered();
}

async function openPatiently(figure: Figure): Promise<void> {
  for (let tried = 1; tried < TRIES; tried++)
    try {
      return await open(figure, home);
    } catch {
      console.log('It did not come alive; once more.');
    }
  await open(figure, home);
}

async function startPresenting({ page, root }: Figure): Promise<void> {
  await root.locator('.chip').first().focus();
  await page.keyboard.press('p');
  await root.and(page.locator('[data-presenting]')).waitFor();
}

async function lookAt(figure: Figure, preset: string, size: Size): Promise<Look> {
  const { page, root } = figure;
  await page.setViewportSize(size);
  await atRest(figure);
  await root.evaluate((section) => section.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const dress = `${dark ? '-dark' : ''}${present ? '-present' : ''}`;
  const file = `${FOLDER}/${widget}--${preset}--${size.width}x${size.height}${dress}`;
  await page.screenshot({ path: `${file}.png` });
  if (size.width < DESK && !present) await root.screenshot({ path: `${file}-whole.png` });
  return {
    size: `${size.width}×${size.height}`,
    heights: await heightsOf(figure),
    sight: await inSight(figure),
    letter: await smallestLetter(figure),
    answers: await answersOf(figure),
  };
}

const { url, stop } = await devServer();
const browser = await openBrowser();
const page = await browser.newPage({
  baseURL: url,
  viewport: sizes[0],
  colorScheme: dark ? 'dark' : 'light',
  reducedMotion: 'reduce',
});
page.setDefaultNavigationTimeout(PATIENCE_MS);
await lookUndisturbed(page);
const complaints = new Set<string>();
page.on('console', (message) => complaints.add(`console.${message.type()}: ${message.text()}`));
page.on('pageerror', ({ message }) => complaints.add(`page error: ${message}`));

const figure = new Figure(page, widget);
await openPatiently(figure);
if (present) await startPresenting(figure);
for (const preset of presets) {
  await press(figure, preset);
  const looks: Look[] = [];
  for (const size of sizes) looks.push(await lookAt(figure, preset, size));
  console.log(`\n${widget}, ${preset}`);
  console.table(screenTable(looks));
  console.table(answerTable(looks));
}
for (const said of complaints) if (!DEV_SERVER_SAYS.some((usual) => usual.test(said))) console.log(said);
console.log(`Pictures: ${FOLDER}/${widget}--*.png`);
await browser.close();
await stop();
process.exit(0);

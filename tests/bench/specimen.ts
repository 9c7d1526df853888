/**
 * `npm run bench:specimen`: how fast a picture follows a slider in the built site, unthrottled and at a quarter of the speed, and what the
 * FFT saves over the plain sum. Times belong to the machine they were taken on; the ratios are what to compare.
 */
import { cpus, loadavg } from 'node:os';
import { openBrowser } from '../tools/browser.ts';
import { serveSite } from '../tools/serve.ts';
import { answerTimes, dragTasks, openSpecimen } from './slider.ts';
import { compareConvolutions } from './convolutions.ts';
import { compareTotalVariation } from './total-variation.ts';

const THROTTLES = [1, 4];

const { url, stop } = await serveSite();
const browser = await openBrowser();
console.log(
  `${cpus().length} × ${cpus()[0].model}, Chromium ${browser.version()}, Node ${process.version}\n`,
);

if (loadavg()[0] > cpus().length)
  console.log(
    `The machine is busy (load ${loadavg()[0].toFixed(1)}): the times below are longer than they should be.\n`,
  );

const rows = [];
for (const throttle of THROTTLES) {
  const page = await openSpecimen(browser, url, throttle);
  const { median, p95, medianFrames, p95Frames } = await answerTimes(page);
  const { longest, pictures, seconds } = await dragTasks(page);
  rows.push({
    'main thread': throttle === 1 ? 'as it is' : `${throttle}× slower`,
    'median ms': median.toFixed(1),
    'p95 ms': p95.toFixed(1),
    'median frames': medianFrames,
    'p95 frames': p95Frames,
    'longest task in a drag': longest === undefined ? 'none over 50 ms' : `${longest.toFixed(0)} ms`,
    'pictures a second': (pictures / seconds).toFixed(0),
  });
  await page.close();
}
console.log('From a slider to the new picture: 256 × 256, Wiener, the specimen’s λ');
console.table(rows);
console.log('The slow-down is of the page’s own thread; the worker, which computes, runs at full speed.\n');
await browser.close();
await stop();

console.log(
  'One convolution of a 256 × 256 picture with a k × k kernel that does not separate, median of pairs',
);
console.table(compareConvolutions());
console.log('\nTotal variation of a blurred 256 × 256 picture; ADMM needs a fifth of the steps');
console.table(compareTotalVariation());
process.exit(0);

/**
 * `npm run bench:pages [-- part of a name …] [--json]`: the built site as its host sends it. What each page weighs and when it can be read;
 * how long each figure takes from the first press to its first answer, and from its first slider to the pixels; at a desk, and on a phone of a
 * quarter of the speed. Worst first. Times belong to the machine they were taken on.
 */
import { loadavg, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { asHost } from '../tools/as-host.ts';
import { openBrowser } from '../tools/browser.ts';
import { pagesOfSite } from '../tools/pages.ts';
import { serveSite } from '../tools/serve.ts';
import { askFigure, type Answers } from './pages-answer.ts';
import { askLab } from './pages-lab.ts';
import { readPage, type Read } from './pages-read.ts';
import { DESK, PHONE } from './pages-visit.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

interface Pair<T> {
  readonly name: string;
  readonly desk: T;
  readonly phone: T;
}

const FIGURE = /^\/figures\/([\w-]+)\/$/;
const isWanted = (name: string) =>
  positionals.length === 0 || positionals.some((part) => name.includes(part));
const addresses = pagesOfSite().filter(isWanted);

const { url, stop } = await serveSite(0, asHost());
const browser = await openBrowser();
console.error(
  `${cpus().length} × ${cpus()[0].model}, Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)}\n`,
);

const pages: Pair<Read>[] = [];
const figures: Pair<Answers>[] = [];
for (const name of addresses) {
  console.error(name);
  const widget = FIGURE.exec(name)?.[1];
  if (widget) {
    const [desk, phone] = [
      await askFigure(browser, url, widget, DESK),
      await askFigure(browser, url, widget, PHONE),
    ];
    figures.push({ name: widget, desk, phone });
  } else {
    const [desk, phone] = [
      await readPage(browser, url + name, DESK),
      await readPage(browser, url + name, PHONE),
    ];
    pages.push({ name, desk, phone });
  }
}
const lab = addresses.includes('/lab/') ? await askLab(browser, url) : undefined;
await browser.close();
await stop();

/** Chromium slows the page's thread and leaves the worker its speed: what it took at the desk is counted for the other three quarters. */
const onPhone = ({ desk, phone }: Pair<Answers>, of: 'press' | 'slider'): number =>
  (phone[of]?.ms ?? 0) + (PHONE.throttle - 1) * (desk[of]?.workedMs ?? 0);

/** What feels immediate, and what does not break a thought, in milliseconds: a figure is as bad as the worse of the two. */
const [IMMEDIATE, UNBROKEN] = [100, 1000];
const badness = (figure: Pair<Answers>): number =>
  Math.max(onPhone(figure, 'slider') / IMMEDIATE, onPhone(figure, 'press') / UNBROKEN);

pages.sort((a, b) => b.phone.lcpMs - a.phone.lcpMs);
figures.sort((a, b) => badness(b) - badness(a));

const whole = (value: number | undefined): string => value?.toFixed(0) ?? '–';
if (values.json) console.log(JSON.stringify({ pages, figures, lab }, null, 2));
else {
  console.log('Pages: kB over the wire, times in ms; 4×: on a phone, over a slow 4G');
  console.table(
    pages.map(({ name, desk, phone }) => ({
      page: name,
      'kB 1×, 4×': `${whole(desk.kB)}, ${whole(phone.kB)}`,
      'kB read to its end': whole(desk.wholeKB),
      'LCP 1×': whole(desk.lcpMs),
      'LCP 4×': whole(phone.lcpMs),
      'CLS 1×, 4×': `${desk.cls.toFixed(3)}, ${phone.cls.toFixed(3)}`,
      'longest task 1×': whole(desk.longestMs),
      'longest task 4×': whole(phone.longestMs),
    })),
  );
  console.log(
    'Figures: from the event to the settled drawing, in ms. 1×: the mouse was there before; 4×: a finger, a slow 4G, the worker slowed too',
  );
  console.table(
    figures.map((figure) => ({
      figure: figure.name,
      'slider 1×': whole(figure.desk.slider?.ms),
      'of it worker': whole(figure.desk.slider?.workedMs),
      'slider 4×': figure.desk.slider ? whole(onPhone(figure, 'slider')) : '–',
      'longest task 4×': whole(figure.phone.slider?.longestMs),
      'press 1×': whole(figure.desk.press.ms),
      'worker of it': whole(figure.desk.press.workedMs),
      'press 4×': whole(onPhone(figure, 'press')),
    })),
  );
  if (lab) {
    console.log('The Lab: in ms and MB, at a desk');
    console.table([
      {
        'a slider followed, 256²': whole(lab.followMs),
        'first iterate, 256²': whole(lab.firstMs),
        'the same, a new worker': whole(lab.firstColdMs),
        'cancelled, 1024²': whole(lab.cancelMs),
        'longest task, 1024²': whole(lab.longestMs),
        'MB above an empty page, 1024²': whole(lab.memory?.ownMB),
        'with what is shared': whole(lab.memory?.residentMB),
      },
    ]);
  }
}

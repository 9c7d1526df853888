/** The filters, each in its own range, and the part of the picture that they rebuild. */
import type { Panel, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import { COUNT, KERNEL, ORIENTED, WINDOW, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const APART = 1;
/** Black and white lie this many deviations from the mean. */
const REACH = 3;
/** White is a pixel whose coefficients are so many in all, in the picture's deviations. */
const LARGE = 3;
const TOGETHER = { group: 'parts' };

/** All filters as one picture; each is divided by its largest number, or a flat one would look like none. */
function sheetOf({ filters }: Result, across: number) {
  const step = KERNEL + APART;
  const shape = [(COUNT / across) * step - APART, across * step - APART] as const;
  const data = new Float64Array(shape[0] * shape[1]);
  for (let k = 0; k < COUNT; k++) {
    const filter = filters.subarray(k * KERNEL ** 2, (k + 1) * KERNEL ** 2);
    const most = filter.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
    const [top, left] = [Math.floor(k / across) * step, (k % across) * step];
    filter.forEach((value, at) => {
      const [i, j] = [Math.floor(at / KERNEL), at % KERNEL];
      data[(top + i) * shape[1] + left + j] = value / most;
    });
  }
  return onScale(shape, data, 1, true);
}

export function bankPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const oriented = r.coherences.filter((value) => value > ORIENTED).length;
  return captionedPicture(context, {
    ...TOGETHER,
    name: 'bank',
    role: 'kernel',
    share: narrow ? 1 : 1 / 4,
    caption: filled(words.figure.bank, { oriented }),
    ...sheetOf(r, narrow ? 8 : 4),
  });
}

export function windowPanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const common = {
    ...TOGETHER,
    share: narrow ? 1 / 2 : 1 / 4,
    shape: [WINDOW.side, WINDOW.side],
  } as const;
  const { perPixel, snr } = r.learned;
  const range = [-REACH, REACH] as const;
  return [
    captionedPicture(context, {
      ...common,
      name: 'window',
      role: 'truth',
      caption: words.figure[`window_${p.prepared}`],
      data: r.window,
      range,
    }),
    captionedPicture(context, {
      ...common,
      name: 'rebuilt',
      role: 'estimate',
      caption: filled(words.figure.rebuilt, { snr: snr.toFixed(1) }),
      data: r.learned.rebuilt,
      range,
    }),
    captionedPicture(context, {
      ...common,
      name: 'codes',
      role: 'estimate',
      caption: filled(words.figure.codes, { perPixel: formatNumber(perPixel, 2) }),
      data: r.learned.sizes,
      range: [0, LARGE],
      more: narrow,
    }),
  ];
}

/** The two promises and what follows from them, each as what was expected, pale, and what differs from it, in front. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleY, text } from '../../parts/view/plot.ts';
import { envelope, envelopeMark, timeMarks } from '../../parts/view/sound.ts';
import { formatNumber } from '../../format.ts';
import type { Result, Test } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const HEIGHT = 112;
const REACH = 26;
const MIDDLE = 68;
const TITLE = 8;
const VERDICT = 25;

const peakOf = (samples: Float64Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

function testPanel(context: Context, name: 'sum' | 'shift' | 'click', test: Test): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 3;
  const width = panelWidth(context.width, share);
  const kept = test.off === 0;
  // Either may be the larger: what a click foretells of a loudspeaker is too quiet by far.
  const largest = Math.max(peakOf(test.expected), peakOf(test.difference)) || 1;
  const columns = (samples: Float64Array) =>
    envelope(samples, width, r.seconds * r.rate).map(({ low, high }) => ({
      low: low / largest,
      high: high / largest,
    }));
  const verdict = kept ? named.kept : filled(named.broken, { percent: formatNumber(100 * test.off, 2) });
  const panel = barePanel(context, { name, height: HEIGHT, share, caption: named.testCaption }, [
    text([filled(name === 'click' ? named[p.probe] : named[name], { delay: p.delay })], {
      x: 0,
      y: TITLE,
      textAnchor: 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
    }),
    text([verdict], {
      x: 0,
      y: VERDICT,
      textAnchor: 'start',
      fill: kept ? 'var(--quiet)' : colourOf('noise'),
      fontWeight: kept ? 400 : 600,
    }),
    ruleY([MIDDLE], { stroke: 'var(--rule)' }),
    envelopeMark(columns(test.expected), {
      middle: MIDDLE,
      reach: REACH,
      fill: colourOf('observation'),
      opacity: 0.25,
    }),
    ...(kept
      ? []
      : [envelopeMark(columns(test.difference), { middle: MIDDLE, reach: REACH, fill: colourOf('noise') })]),
    ...timeMarks(width, HEIGHT, r.seconds, named.seconds),
  ]);
  return { ...panel, group: 'tests' };
}

export const testPanels = (context: Context): Panel[] => [
  testPanel(context, 'sum', context.r.sum),
  testPanel(context, 'shift', context.r.shift),
  testPanel(context, 'click', context.r.click),
];

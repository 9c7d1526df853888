/** What the way to the ear leaves of each frequency, beside the hiss: where |H| has sunk below λ, nothing is brought back. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { BANDS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const FLOOR = 5e-10;
const CEILING = 20;
const above = (value: number): number => Math.max(FLOOR, value);

export function spectrumPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const top = r.rate / 2000;
  const kHz = Float64Array.from({ length: BANDS }, (_, band) => ((band + 0.5) / BANDS) * top);
  const lines: LineOptions[] = [
    { role: 'kernel', x: kHz, y: r.bands.transfer.map(above), label: named.transfer },
    { role: 'truth', x: kHz, y: r.bands.dry.map(above), label: named.dryBand },
    { role: 'observation', x: kHz, y: r.bands.wet.map(above), label: named.wetBand },
  ];
  const options: FrameOptions = {
    name: 'spectrum',
    height: narrow ? 210 : 156,
    ...roomForNames(narrow, 84),
    x: { label: named.frequency, domain: [0, top], ticks: narrow ? 5 : 10 },
    y: {
      label: named.magnitude,
      type: 'log',
      domain: [FLOOR, CEILING],
      ticks: [1e-9, 1e-6, 1e-3, 1],
      format: (value) => formatNumber(value, 1),
    },
  };
  const panel = framedPanel(context, options, [
    ...(p.noise > FLOOR ? [ruleY([p.noise], { stroke: colourOf('noise') })] : []),
    ...(p.lambda > 0 ? [ruleY([p.lambda], { stroke: colourOf('estimate'), strokeDasharray: '6 3' })] : []),
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
  const handles: Handle[] = [
    {
      param: 'noise',
      panel: 'spectrum',
      axis: 'y',
      at: { x: 0.04 * top, y: above(p.noise) },
      grab: 'line',
      label: named.noiseHandle,
    },
    {
      param: 'lambda',
      panel: 'spectrum',
      axis: 'y',
      at: { x: 0.97 * top, y: above(p.lambda) },
      grab: 'line',
      label: named.lambdaHandle,
    },
  ];
  return { panel, handles };
}

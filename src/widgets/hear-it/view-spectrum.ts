/** What the way to the ear leaves of each frequency, beside the hiss: where |H| has sunk below λ, nothing is brought back. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { roomForNames } from '../../parts/view/lines.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { framedSpectra } from '../../parts/view/signals.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
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
  const panel = framedSpectra(context, {
    name: 'spectrum',
    height: narrow ? 210 : 156,
    ...roomForNames(narrow, 84),
    x: { label: named.frequency, domain: [0, top], ticks: narrow ? 5 : 10 },
    y: decadeAxis([FLOOR, CEILING], [1e-9, 1e-6, 1e-3, 1], named.magnitude),
    under: [
      ...(p.noise > FLOOR ? [ruleY([p.noise], { stroke: colourOf('noise') })] : []),
      ...(p.lambda > 0 ? [ruleY([p.lambda], { stroke: colourOf('estimate'), strokeDasharray: '6 3' })] : []),
    ],
    lines: [
      { role: 'kernel', x: kHz, y: r.bands.transfer, label: named.transfer },
      { role: 'truth', x: kHz, y: r.bands.dry, label: named.dryBand },
      { role: 'observation', x: kHz, y: r.bands.wet, label: named.wetBand },
    ],
  });
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

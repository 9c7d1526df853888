/** The L-curve: misfit across, size of the solution up, λ along it. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { line, ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { decades, panelShape, ruleMarks, type Context } from './view-rules.ts';

/** How much smaller and larger than the truth the solution may be and stay in the frame. */
const SMALLER = 5;
const LARGER = 500;

/** As the page is told: no curve is drawn finer. */
const plain = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value) => Number(value.toPrecision(5)));

/** Misfits as parts of the data: from a sixth of the noise to all of it. */
const misfitDomain = (noise: number) => [noise / 6, 1.4] as const;

export function curvePanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const x = misfitDomain(p.noise);
  const y = [r.truthSize / SMALLER, r.truthSize * LARGER] as const;
  const options: FrameOptions = {
    name: 'curve',
    ...panelShape(narrow, 2),
    x: decadeAxis(x, decades(...x), named.residualAxis),
    y: decadeAxis(y, decades(...y), named.sizeAxis),
  };
  const frame = frameOf(context, options);
  const { residual, size } = r.curves;
  const panel = framedPanel(context, options, [
    ruleX([r.guessed], { stroke: colourOf('noise'), strokeWidth: 1.25, clip: true }),
    line(Array.from(residual.keys()), {
      x: (i: number) => residual[i],
      y: (i: number) => size[i],
      stroke: colourOf('estimate'),
      strokeWidth: 2,
      clip: true,
    }),
    ...ruleMarks(context, frame, (at) => ({ x: at.residual, y: at.size })),
    ...wordLines(
      [
        [named.corner, named.gcvSign, named.discrepancySign].map((text) => ({ text, role: 'estimate' })),
        [
          { text: named.guessed, role: 'noise' },
          ...(p.truth ? [{ text: named.bestSign, role: 'truth' as const }] : []),
        ],
      ],
      narrow,
    ),
  ]);
  const handle: Handle = {
    param: 'lambda',
    panel: 'curve',
    axis: 'x',
    at: { x: r.here.residual, y: r.here.size },
    along: { x: plain(residual), y: plain(size), value: plain(r.lambda) },
    grab: 'track',
    label: named.curveHandle,
  };
  return { panel, handle };
}

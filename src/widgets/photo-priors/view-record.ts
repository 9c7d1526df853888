/** What 50 seeds of every scene say of the three priors: how many decibels nearer than the data each comes, at its own best λ. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { dot, link, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel } from '../contract.ts';
import { RECORD, spreadOf, type Prior, type Scene } from './record.ts';
import type { Context } from './view-pictures.ts';

const PRIORS: readonly Prior[] = ['tv', 'smooth', 'wavelets'];
const GAINS = [0, 4] as const;
/** Of three lines that belong together, the step from one to the next where two scenes lie 1 apart. */
const BETWEEN = 0.24;

export function recordPanel(context: Context): Panel {
  const { p, narrow, words } = context;
  const scenes = Object.keys(RECORD) as Scene[];
  const named = { scenes: words.params.picture.options, priors: words.params.prior.options };
  const options: FrameOptions = {
    name: 'record',
    height: narrow ? 360 : 330,
    share: narrow ? 1 : 1 / 2,
    marginTop: 24,
    marginRight: narrow ? 100 : 92,
    x: plainAxis(GAINS, [0, 1, 2, 3, 4], words.figure.gain),
    y: plainAxis([scenes.length - 0.4, -0.6], []),
  };
  const marks = scenes.flatMap((scene, at) => [
    text([named.scenes[scene]], {
      ...{ x: GAINS[0], y: at - 0.44, dx: 2, textAnchor: 'start', fontWeight: 600 },
      fill: p.picture.scene === scene ? colourOf('truth') : 'var(--quiet)',
    }),
    ...PRIORS.flatMap((prior, i) =>
      priorMarks(scene, prior, at + (i - 0.75) * BETWEEN, named.priors[prior], p.prior === prior),
    ),
  ]);
  return framedPanel(context, options, marks);
}

function priorMarks(scene: Scene, prior: Prior, y: number, label: string, chosen: boolean): Markish[] {
  const { mean, low, high } = spreadOf(scene, prior);
  const stroke = chosen ? colourOf('estimate') : 'var(--quiet)';
  return [
    link([0], { x1: low, x2: high, y1: y, y2: y, stroke, strokeWidth: 3 }),
    dot([0], { x: mean, y, r: 4, fill: stroke }),
    text([label], { x: high, y, dx: 8, textAnchor: 'start', fill: stroke, fontWeight: chosen ? 600 : 400 }),
  ];
}

/** The edge as it was measured, and the blurs that were fitted to it. */
import type { Edge } from '../../../core/measure-psf/index.ts';
import { plainAxis } from '../../../parts/view/value-axes.ts';
import { framedSignals } from '../../../parts/view/signals.ts';
import type { Panel } from '../../../widgets/contract.ts';
import type { ChartContext } from '../further/index.ts';
import { en as words } from './words.en.ts';

export function edgeChart(context: ChartContext, { d, edge, fits: [best] }: Edge): Panel {
  const low = Math.min(-0.1, ...edge);
  const high = Math.max(1.1, ...edge);
  return framedSignals(context, {
    name: 'edge',
    height: context.height,
    x: plainAxis([d[0], d[d.length - 1]], 5, words.edgeX),
    y: plainAxis([low, high], [0, 0.5, 1], words.edgeY),
    marginTop: 40,
    marginRight: 10,
    lines: [
      { role: 'observation', x: d, y: edge, label: words.edgePoints, markers: 12 },
      { role: 'kernel', x: d, y: best.curve, label: words.familyNames[best.name] },
    ],
  });
}

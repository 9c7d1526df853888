/** The main picture: inputs, arrows, outputs, and the handle of the lens. */
import { barePanel } from '../../parts/view/bare.ts';
import type { Handle, Panel } from '../contract.ts';
import { arrowMarks } from './view-arrows.ts';
import { axisMarks } from './view-axes.ts';
import { TAPS } from './params.ts';
import { inputMarks } from './view-inputs.ts';
import { HEIGHT, layoutOf, ROWS, shareOf, valueAt } from './view-layout.ts';
import type { Context, Lens } from './view-lens.ts';
import { outputMarks } from './view-outputs.ts';

const NAME = 'network';

export function networkPanel(context: Context, lens: Lens): { panel: Panel; handles: Handle[] } {
  const layout = layoutOf(context);
  const named = context.words.figure;
  const panel = barePanel(context, { name: NAME, height: HEIGHT, share: shareOf(context.narrow) }, [
    ...inputMarks(context, lens, layout),
    ...arrowMarks(context, lens, layout),
    ...outputMarks(context, lens, layout),
    ...axisMarks(context, layout),
  ]);
  const row = lens.scatter ? ROWS.from : ROWS.to;
  const [from, to] = [ROWS.from, ROWS.to].map((at) => valueAt(layout.input, at));
  /** All its arrows: they lead on from an input, and back from an output. */
  const fan = lens.scatter
    ? { x1: lens.at - 0.5, x2: lens.at + TAPS - 0.5 }
    : { x1: lens.at - TAPS + 0.5, x2: lens.at + 0.5 };
  return {
    panel: { ...panel, axes: { x: layout.x, y: layout.input } },
    handles: [
      { param: 'x', panel: NAME, axis: 'draw', at: { x: 0, y: 0 }, label: named.drawHandle },
      {
        param: lens.scatter ? 'input' : 'output',
        panel: NAME,
        axis: 'x',
        at: { x: lens.at, y: valueAt(layout.input, row) },
        grab: { ...fan, y1: from, y2: to },
        label: lens.scatter ? named.inputHandle : named.outputHandle,
      },
    ],
  };
}

/** What every weight would have cost, for both beliefs: a comparison is only fair between the two lowest points. */
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { dot, ruleX } from '../../parts/view/plot.ts';
import { roundUp } from '../../parts/view/domain.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Handle, Panel } from '../contract.ts';
import type { Curve, SignalResult } from './signal.ts';
import type { Context } from './view-signal.ts';

/** Between two weights of the curve. */
function errorAt({ weight, error }: Curve, wanted: number): number {
  const after = Math.max(
    1,
    weight.findIndex((one) => one >= wanted * (1 - 1e-9)),
  );
  const share = Math.log(wanted / weight[after - 1]) / Math.log(weight[after] / weight[after - 1]);
  return error[after - 1] + share * (error[after] - error[after - 1]);
}

const least = ({ error }: Curve): number => error.indexOf(Math.min(...error));

export function errorsPanel(context: Context, { curves }: SignalResult): { panel: Panel; handles: Handle[] } {
  const { p, narrow, words } = context;
  const named = words.figure;
  const shown = p.second ? [curves.tv, curves.second] : [curves.tv];
  const high = roundUp(Math.max(...curves.tv.error, 0.01));
  const options = {
    name: 'errors',
    height: narrow ? 190 : 152,
    share: narrow ? 1 : 1 / 2,
    marginTop: 40,
    x: decadeAxis([0.01, 100], [0.01, 0.1, 1, 10, 100], p.second ? named.weights : named.weight),
    y: plainAxis([0, high], 3),
  };
  const params = ['lambda', 'lambda2'] as const;
  const place = shown.map((curve, variant) => ({
    x: p[params[variant]],
    y: errorAt(curve, p[params[variant]]),
  }));
  const marks = shown.flatMap((curve, variant) => {
    const best = least(curve);
    return [
      ...lineMarks({ role: 'estimate', x: curve.weight, y: curve.error, variant, markers: variant ? 7 : 8 }),
      dot([best], {
        x: curve.weight[best],
        y: curve.error[best],
        symbol: 'star',
        r: 5,
        fill: colourOf('truth'),
      }),
      ruleX([place[variant].x], { stroke: colourOf('estimate'), strokeDasharray: '2 3' }),
    ];
  });
  const panel = framedPanel(context, options, [
    ...marks,
    ...wordLines([
      [{ text: named.error, role: 'truth' }],
      [{ text: p.second ? named.both : named.onlyTv, role: 'estimate' }],
    ]),
  ]);
  const handles = place.map((at, variant): Handle => ({
    param: params[variant],
    panel: 'errors',
    axis: 'x',
    at,
    label: variant ? named.secondHandle : named.lambdaHandle,
  }));
  return { panel, handles };
}

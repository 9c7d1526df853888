/** The grey along one row, and what each step lowers. */
import { colourOf, framedPanel, frameOf, HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel } from '../contract.ts';
import { STRIDE, TOTAL } from './params.ts';
import { rowOf, type Context } from './view-pictures.ts';

const room = (narrow: boolean) => ({
  share: narrow ? 1 : 1 / 2,
  marginRight: 12,
  marginTop: narrow ? 44 : 36,
});
const HEIGHT = { narrow: 200, wide: 158 };
const heightOf = (narrow: boolean): number => (narrow ? HEIGHT.narrow : HEIGHT.wide);

/** Greys that noise carries beyond black and white are still seen. */
const GREYS = [-0.15, 1.15] as const;

export function profilePanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const width = r.shape[1];
  const row = rowOf(context);
  const along = (values: ArrayLike<number>) =>
    Array.from({ length: width }, (_, j) => values[row * width + j]);
  const x = Array.from({ length: width }, (_, j) => j);
  const options: FrameOptions = {
    name: 'profile',
    height: heightOf(narrow),
    ...room(narrow),
    x: plainAxis([0, width - 1], 5, named.column),
    y: plainAxis(GREYS, [0, 0.5, 1]),
  };
  const lines: LineOptions[] = [
    { role: 'observation', x, y: along(r.data), label: named.dataShort, thin: true },
    ...(r.truth ? [{ role: 'truth' as const, x, y: along(r.truth), label: named.truthShort }] : []),
    { role: 'estimate', x, y: along(r.estimate), label: named.estimateShort, markers: 1 },
  ];
  return framedPanel(context, options, [
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
}

/** Of the data's error, or of what the noise explains; what is worse leaves the frame. */
const ERRORS = { domain: [0.5, 2.5], ticks: [0.5, 1, 2] } as const;
/** Of what step 0 has. */
const LOWERED = { domain: [0.05, 1.5], ticks: [0.1, 0.3, 1] } as const;

interface Traced {
  readonly name: string;
  readonly values: readonly number[];
  readonly label: string;
  readonly axis: typeof ERRORS | typeof LOWERED;
  /** What 1 stands for. */
  readonly one: string;
}

function tracePanel(context: Context, { name, values, label, axis, one }: Traced): Panel {
  const { r, narrow, words } = context;
  const options: FrameOptions = {
    name,
    height: heightOf(narrow),
    ...room(narrow),
    x: plainAxis([0, STRIDE * TOTAL], [0, 15, 30, 45, 60], words.figure.iteration),
    y: { ...plainAxis(axis.domain, axis.ticks), type: 'log' },
  };
  const lines = [traceLine(values, label)];
  return framedPanel(context, options, [
    ruleY([1], { stroke: colourOf('observation'), strokeDasharray: '5 3' }),
    text([one], {
      ...{ x: STRIDE * TOTAL, y: 1, dx: -6, dy: -9, textAnchor: 'end', fill: colourOf('observation') },
      ...HALO,
    }),
    ...lines.flatMap(lineMarks),
    ...shownMark(r.step),
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
}

/** The error by iteration where there is a truth; what is left of the data where there is none. */
export function errorPanel(context: Context): Panel {
  const { r, progress, words } = context;
  const named = words.figure;
  const common = { name: 'error', axis: ERRORS };
  if (!r.quality) {
    const values = Array.from(progress?.trace.misfit ?? [r.misfit]);
    return tracePanel(context, { ...common, values, label: named.misfit, one: named.noiseLevel });
  }
  const { rmse, rmseData } = r.quality;
  const values = Array.from(progress?.trace.rmse ?? [rmse], (value) => value / rmseData);
  return tracePanel(context, { ...common, values, label: named.error, one: named.dataError });
}

/** What is lowered: the objective, or R alone where the noise sets what is left of the data. */
export function objectivePanel(context: Context): Panel {
  const { r, p, progress, words } = context;
  const trace = Array.from(progress?.trace.lowered ?? [r.objective]);
  return tracePanel(context, {
    name: 'objective',
    axis: LOWERED,
    values: trace.map((value) => value / trace[0]),
    label: p.weight === 'noise' ? words.figure.penalty : words.figure.objective,
    one: words.figure.ofData,
  });
}

/** By iteration; what has a formula is there after one step and stays. */
function traceLine(values: readonly number[], label: string): LineOptions {
  const stays = values.length === 2;
  const x = values.map((_, k) => k * STRIDE);
  return {
    role: 'estimate',
    x: stays ? [...x, STRIDE * TOTAL] : x,
    y: stays ? [...values, values[1]] : values,
    label,
  };
}

const shownMark = (step: number): Markish[] =>
  step > 0 ? [ruleX([step * STRIDE], { stroke: 'var(--ink)', strokeWidth: 1.25 })] : [];

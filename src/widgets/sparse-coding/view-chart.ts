/** The objective while the filters are learned; or what a bank buys with so many coefficients, as it was recorded. */
import type { Panel, Role, ViewContext } from '../contract.ts';
import { frameOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, roomForNames, type LineOptions } from '../../parts/view/lines.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import { RIVALS, TOTAL, type Params, type Rival } from './params.ts';
import { CURVES } from './record.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

export const ROLES = {
  learned: 'kernel',
  cut: 'observation',
  cosines: 'estimate',
  random: 'noise',
} as const satisfies Record<Rival | 'learned', Role>;

/** The fewest coefficients a pixel that have a place. */
const LEAST = 0.03;
const BANKS = ['learned', ...RIVALS] as const;

function frameOptions({ narrow }: Context, axes: Pick<FrameOptions, 'x' | 'y'>): FrameOptions {
  return {
    name: 'chart',
    height: narrow ? 200 : 180,
    share: narrow ? 1 : 1 / 2,
    ...roomForNames(narrow, 62),
    ...axes,
  };
}

function stepsPanel(context: Context): Panel {
  const { r, narrow, progress, words } = context;
  const { figure } = words;
  const options = frameOptions(context, {
    x: { label: figure.step, domain: [0, TOTAL], ticks: 4, format: String },
    y: plainAxis([0, 1], [0, 0.5, 1], narrow ? '' : figure.objective),
  });
  const trace = Array.from(progress?.trace.objective ?? [r.learned.objective]);
  const lines: LineOptions[] = [
    { role: ROLES.learned, x: trace.map((_, step) => step), y: trace, label: figure.learned },
    ...RIVALS.map((rival, i) => {
      const y = r.rivals[i].objective;
      return { role: ROLES[rival], x: [0, TOTAL], y: [y, y], label: figure[rival] };
    }),
  ];
  return framedPanel(context, options, [
    ...lines.slice(1).flatMap(lineMarks),
    ...lineMarks(lines[0]),
    ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

function curvesPanel(context: Context): Panel {
  const { narrow, words } = context;
  const { figure } = words;
  const options = frameOptions(context, {
    x: decadeAxis([LEAST, 1], [LEAST, 0.1, 0.3, 1], figure.perPixel),
    y: plainAxis([0, 40], [0, 20, 40], narrow ? '' : figure.snr),
  });
  const lines = BANKS.map((bank) => {
    // A bank without a coefficient has no place on a log axis. The names stand at the right end: λ falls towards it.
    const rows = CURVES[bank].perPixel
      .map((x, i) => ({ x, y: CURVES[bank].snr[i] }))
      .filter(({ x }) => x >= LEAST)
      .reverse();
    const [x, y] = [rows.map((row) => row.x), rows.map((row) => row.y)];
    return { role: ROLES[bank], x, y, label: figure[bank], markers: 12 };
  });
  return framedPanel(context, options, [
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

export const chartPanel = (context: Context): Panel => {
  const isCurves = context.p.chart === 'banks';
  const panel = isCurves ? curvesPanel(context) : stepsPanel(context);
  return { ...panel, caption: context.words.figure[isCurves ? 'curves' : 'course'] };
};

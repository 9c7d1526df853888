/** Along the training: both losses, how much pictures differ, and the grid; behind them the trainings of other seeds. */
import { framedPanel } from '../../parts/view/frame.ts';
import type { FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import type { LineOptions } from '../../parts/view/lines.ts';
import { ruleX, ruleY } from '../../parts/view/plot.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { params, TOTAL } from './params.ts';
import type { Params } from './params.ts';
import { COURSES } from './recorded.ts';
import type { Context } from './view-pictures.ts';

const STEPS = [0, TOTAL / 2, TOTAL];
/** Points of a curve that are drawn: more than a panel has pixels for would only cost time. */
const MOST = 150;
const LOSSES = [0, 4] as const;
const VARIETIES = [0, 1.6] as const;
const RATIOS = [0.3, 300] as const;
/** The losses where the judge can do no better than a coin, D = 0: ℓ(0) = log 2 for the generator, twice that for the judge. */
const COIN = { generator: Math.log(2), judge: 2 * Math.log(2) };

interface Curve {
  readonly name: 'generatorLoss' | 'judgeLoss' | 'variety' | 'read' | 'ratio' | 'hidden';
  readonly role: LineOptions['role'];
}

function panelOf(
  context: Context,
  {
    name,
    y,
    words,
  }: { readonly name: string; readonly y: FrameOptions['y']; readonly words: readonly Word[] },
  curves: readonly Curve[],
  behind: readonly Markish[],
): Panel {
  const { narrow, words: said } = context;
  const options: FrameOptions = {
    ...{ name, share: narrow ? 1 : 1 / 3, height: narrow ? 200 : 210 },
    marginTop: 44,
    marginRight: 16,
    x: plainAxis([0, TOTAL], STEPS, said.figure.step),
    y,
  };
  return framedPanel(context, options, [
    ...behind,
    ...curves.flatMap((curve) => curveMarks(context, curve, y.domain)),
    ...now(context),
    ...wordRows(words, true),
  ]);
}

/** Every so many steps, the last one among them; what is not shown yet is thin. */
function curveMarks(
  context: Context,
  { name, role }: Curve,
  [low, high]: readonly [number, number],
): Markish[] {
  const { progress } = context;
  const values = progress?.trace[name];
  if (!progress || !values) return [];
  const every = Math.max(1, Math.ceil(values.length / MOST));
  const steps = Array.from({ length: values.length }, (_, i) => i).filter(
    (i) => i % every === 0 || i === values.length - 1,
  );
  const part = (some: readonly number[], thin: boolean) =>
    lineMarks({
      ...{ role, x: some, thin, markers: 12 },
      y: some.map((i) => Math.min(high, Math.max(low, values[i]))),
    });
  return [
    ...part(steps, true),
    ...part(
      steps.filter((i) => i <= progress.shown),
      false,
    ),
  ];
}

const now = ({ progress }: Context): Markish[] =>
  progress ? [ruleX([progress.shown], { stroke: 'var(--quiet)', strokeDasharray: '2 3' })] : [];

/** The trainings that were recorded, of this way to double. */
function recorded(
  up: Params['up'],
  column: number,
  role: LineOptions['role'],
  [low, high]: readonly [number, number],
): Markish[] {
  const { step } = COURSES;
  return COURSES[up].flatMap((rows: readonly (readonly number[])[]) =>
    lineMarks({
      ...{ role, x: step, thin: true },
      y: rows.map((row) => Math.min(high, Math.max(low, row[column]))),
    }),
  );
}

export function curvePanels(context: Context): Panel[] {
  const { p, narrow, words } = context;
  const named = words.figure;
  const losses = panelOf(
    context,
    {
      name: 'losses',
      y: plainAxis(LOSSES, [0, 1, 2, 3, 4]),
      words: [
        { text: named.generatorLoss, role: 'estimate' },
        { text: named.judgeLoss, role: 'kernel' },
      ],
    },
    [
      { name: 'judgeLoss', role: 'kernel' },
      { name: 'generatorLoss', role: 'estimate' },
    ],
    [
      ruleY([COIN.generator], { stroke: 'var(--estimate)', strokeDasharray: '1 3' }),
      ruleY([COIN.judge], { stroke: 'var(--kernel)', strokeDasharray: '1 3' }),
    ],
  );
  const variety = panelOf(
    context,
    {
      name: 'variety',
      y: plainAxis(VARIETIES, [0, 0.5, 1, 1.5]),
      words: [
        { text: named.variety, role: 'estimate' },
        { text: named.read, role: 'observation' },
      ],
    },
    [
      { name: 'read', role: 'observation' },
      { name: 'variety', role: 'estimate' },
    ],
    [
      ruleY([1], { stroke: 'var(--truth)', strokeWidth: 1.5 }),
      ...recorded(p.up, 0, 'observation', VARIETIES),
      ...recorded(p.up, 1, 'estimate', VARIETIES),
    ],
  );
  const grid = panelOf(
    context,
    {
      name: 'grid',
      y: decadeAxis(RATIOS, [1, 10, 100]),
      words: [
        { text: named.ratio, role: 'estimate' },
        { text: named.hidden, role: 'kernel' },
      ],
    },
    [
      { name: 'hidden', role: 'kernel' },
      { name: 'ratio', role: 'estimate' },
    ],
    [
      ruleY([1], { stroke: 'var(--truth)', strokeWidth: 1.5 }),
      ...recorded(p.up, 3, 'kernel', RATIOS),
      ...recorded(p.up, 2, 'estimate', RATIOS),
    ],
  );
  // Where there is room for two, the grid of those that have one; otherwise nothing of it is to be seen, and the losses tell more.
  const hasGrid = p.up !== 'resized' && p.rate <= params.rate.default;
  return [variety, { ...grid, more: narrow && !hasGrid }, { ...losses, more: narrow && hasGrid }];
}

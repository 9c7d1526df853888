/** The two plots: the signal with its truth and estimates; what each leaves, in σ of the noise. */
import type { Vec } from '../../../core/vector.ts';
import { framedPanel, frameOf, type FrameOptions } from '../../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../../parts/view/lines.ts';
import { ruleY } from '../../../parts/view/plot.ts';
import { plainAxis } from '../../../parts/view/value-axes.ts';
import { wordRow } from '../../../parts/view/word-row.ts';
import type { Axis, Panel } from '../../../widgets/contract.ts';
import { places, type Place } from '../../params/index.ts';
import { en as words } from '../words.en.ts';
import { thinned, within } from './thinned.ts';

type Range = readonly [low: number, high: number];

export interface DrawnRun {
  readonly place: Place;
  readonly estimate: Vec;
  /** In σ; none while it runs. */
  readonly residual: Vec | undefined;
}
export interface Drawable {
  readonly positions: Vec;
  readonly observation: Vec;
  readonly truth: Vec | undefined;
  readonly runs: readonly DrawnRun[];
  /** The positions that are looked at. */
  readonly range: Range;
  /** Whether positions are the numbers of samples. */
  readonly isCounted: boolean;
}
export interface DrawContext {
  readonly width: number;
  /** Of both plots. */
  readonly height: number;
  /** Names stand above the frame instead of beside the curves. */
  readonly narrow: boolean;
  readonly document: Document;
}
export interface Drawn {
  readonly signal: Panel;
  readonly residual: Panel;
  /** From positions to pixels. */
  readonly x: Axis;
}

/** Of the height. */
const SHARE = 0.6;
const BESIDE = 74;
/** An estimate may swing this far beyond the data, in spans of theirs. */
const ROOM = { below: 0.6, above: 1.8 } as const;
/** Residuals beyond so many σ leave their panel. */
const MOST_SIGMA = 8;
const LEAST_SIGMA = 3;
/** Two σ of it have to be so many pixels for more than one number. */
const NUMBER = 14;

const ends = (curves: readonly ArrayLike<number>[]): [number, number] => {
  let [low, high] = [Infinity, -Infinity];
  for (const curve of curves)
    for (let i = 0; i < curve.length; i++) {
      low = Math.min(low, curve[i]);
      high = Math.max(high, curve[i]);
    }
  return [low, high];
};

/** All that is drawn, as far as it stays near the data; 0 too where that is near. */
function domainOf(
  fixed: readonly ArrayLike<number>[],
  estimates: readonly ArrayLike<number>[],
): [number, number] {
  const [low, high] = ends(fixed);
  const span = high - low || Math.abs(high) || 1;
  const [least, most] = ends([...fixed, ...estimates]);
  const bottom = Math.max(least, low - ROOM.below * span);
  const top = Math.min(most, high + ROOM.above * span);
  const room = 0.04 * (top - bottom || span);
  const base = bottom > 0 && bottom < span ? 0 : bottom - room;
  return [base, top + room];
}

const has0 = ([low, high]: Range): boolean => low <= 0 && high >= 0;

export function draw(context: DrawContext, seen: Drawable): Drawn {
  const { width, height, narrow } = context;
  const { positions, observation, truth, runs, range } = seen;
  const part = (y: Vec) => within({ x: positions, y }, range);
  const pixels = Math.max(60, Math.floor(width));
  const line = (role: LineOptions['role'], y: Vec, label?: string, variant = 0): LineOptions => ({
    role,
    ...thinned(part(y), pixels),
    label,
    variant,
    markers: 14,
  });
  const variantOf = (place: Place): number => places.indexOf(place);

  const domain = domainOf(
    [part(observation).y, ...(truth ? [part(truth).y] : [])],
    runs.map(({ estimate }) => part(estimate).y),
  );
  const lines = [
    ...(truth ? [line('truth', truth, words.curves.truth)] : []),
    line('observation', observation, words.curves.observation),
    ...runs.map(({ place, estimate }) => line('estimate', estimate, words.curves[place], variantOf(place))),
  ];
  const x = plainAxis(range, narrow ? 4 : 8);
  const margins = { marginRight: narrow ? 10 : BESIDE };
  const above: FrameOptions = {
    name: 'signal',
    height: Math.round(SHARE * height),
    x: { ...x, label: '' },
    y: plainAxis(domain, 4),
    marginTop: narrow ? 40 : 12,
    marginBottom: 22,
    ...margins,
  };
  const rule = { stroke: 'var(--rule)' };
  const signal = framedPanel(context, above, [
    ...(has0(domain) ? [ruleY([0], rule)] : []),
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, above), lines, narrow),
  ]);
  return { signal, residual: residualPanel(context, seen, line), x: frameOf(context, above).x };
}

/** Without what is no number. */
function seenOnly(line: LineOptions): LineOptions {
  const isSeen = (_: number, i: number) => !Number.isNaN(line.y[i]);
  return { ...line, x: Array.from(line.x).filter(isSeen), y: Array.from(line.y).filter(isSeen) };
}

/** On one scale for all, with σ marked. */
function residualPanel(
  context: DrawContext,
  { runs, range, isCounted }: Drawable,
  line: (role: LineOptions['role'], y: Vec, label?: string, variant?: number) => LineOptions,
): Panel {
  const { height, narrow } = context;
  const left = runs.flatMap(({ place, residual }) =>
    residual ? [seenOnly(line('noise', residual, words.left[place], places.indexOf(place)))] : [],
  );
  const [low, high] = ends(left.map(({ y }) => y));
  const most = Math.min(MOST_SIGMA, Math.max(LEAST_SIGMA, -low, high));
  const reach = Number.isFinite(most) ? most : LEAST_SIGMA;
  const tall = height - Math.round(SHARE * height);
  const frame: FrameOptions = {
    name: 'residual',
    height: tall,
    x: plainAxis(range, narrow ? 4 : 8, isCounted ? words.sample : words.position),
    y: plainAxis([-reach, reach], [0]),
    marginTop: 20,
    marginRight: narrow ? 10 : BESIDE,
  };
  const [bottom, top] = frameOf(context, frame).y.range;
  const isLow = (bottom - top) / reach < NUMBER;
  const options = isLow ? frame : { ...frame, y: plainAxis([-reach, reach], [-2, 0, 2]) };
  return framedPanel(context, options, [
    ruleY([-1, 1], { stroke: 'var(--rule)', strokeDasharray: '2 3' }),
    ruleY([0], { stroke: 'var(--rule)' }),
    ...left.flatMap(lineMarks),
    ...(narrow ? [] : labelMarks(frameOf(context, options), left, false)),
    ...wordRow([{ text: words.residual, role: 'noise' }]),
  ]);
}

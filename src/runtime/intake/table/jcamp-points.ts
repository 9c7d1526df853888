/** The points of one JCAMP-DX table that is written out. */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { digitsAfter, isMeasured, numberIn } from './number.ts';
import type { Line } from './types.ts';

type Labels = ReadonlyMap<string, string>;
export interface Data {
  /** The labels above it, the latest of each. */
  readonly labels: Labels;
  readonly form: string;
  readonly lines: readonly Line[];
}
type Pair = [x: number, y: number];
export interface Points {
  readonly pairs: readonly Pair[];
  readonly unmeasured: number;
  readonly bad: readonly Line[];
  readonly notes: readonly string[];
}

const read = (text: string): number | undefined => numberIn(text, 'dot') ?? numberIn(text, 'comma');

function labelled(labels: Labels, name: string): number | undefined {
  const value = read(labels.get(name) ?? '');
  return isMeasured(value) ? value : undefined;
}
/** What the numbers are multiplied by, in each direction. */
const factorsOf = (labels: Labels): readonly [x: number, y: number] => [
  labelled(labels, 'XFACTOR') ?? 1,
  labelled(labels, 'YFACTOR') ?? 1,
];
/** Said where there are not as many points as were announced. */
function miscounted(labels: Labels, count: number): string[] {
  const points = labelled(labels, 'NPOINTS');
  return points === undefined || points === count ? [] : [fill(words.tableJcampCount, { points, count })];
}
/** Products and steps of decimals, without what binary arithmetic leaves in the last places. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** X++(Y..Y). */
export function stepped({ labels, lines }: Data): Points {
  const [xFactor, yFactor] = factorsOf(labels);
  const bad: Line[] = [];
  const ordinates: number[] = [];
  const starts: Start[] = [];
  for (const line of lines) {
    const cells = line.text.split(/[\s;]+|,\s+/);
    const numbers = cells.map((cell) => (cell === '?' ? NaN : read(cell)));
    const [x, ...ys] = numbers;
    if (!isMeasured(x) || numbers.includes(undefined)) bad.push(line);
    else {
      const rounding = 0.5 * 10 ** -digitsAfter(cells[0].replace(',', '.'), 'dot');
      starts.push({ at: ordinates.length, x: x * xFactor, within: rounding * Math.abs(xFactor) });
      ordinates.push(...(ys as number[]));
    }
  }
  const { xs, notes } = positions(labels, starts, ordinates.length, bad.length === 0);
  const all = ordinates.map((y, i): Pair => [xs[i], tidy(y * yFactor)]);
  const pairs = all.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  return { pairs, unmeasured: all.length - pairs.length, bad, notes };
}

/** The first position of a line, rounded by so much at most, and the place of its first value. */
interface Start {
  readonly at: number;
  readonly x: number;
  readonly within: number;
}
/** Half a step, and what rounding adds. */
const HALF = 0.55;

/**
 * From FIRSTX to LASTX, as long as no line is missing and each begins where it should; otherwise from the first position of each
 * line on.
 */
function positions(
  labels: Labels,
  starts: readonly Start[],
  count: number,
  isWhole: boolean,
): { xs: number[]; notes: string[] } {
  const [first, last] = [labelled(labels, 'FIRSTX'), labelled(labels, 'LASTX')];
  const points = labelled(labels, 'NPOINTS');
  const notes = miscounted(labels, count);
  const end = starts[starts.length - 1];
  const spacing = starts.length > 1 ? (end.x - starts[0].x) / (end.at || 1) : undefined;
  const announced =
    first !== undefined && last !== undefined && points !== undefined && points > 1
      ? (last - first) / (points - 1)
      : undefined;
  const delta = announced ?? signed(labelled(labels, 'DELTAX'), spacing) ?? spacing ?? 1;
  const begin = first ?? starts[0]?.x ?? 0;
  const fitsAll =
    isWhole &&
    starts.every(({ at, x, within }) => Math.abs(begin + at * delta - x) <= HALF * Math.abs(delta) + within);
  if (fitsAll) return { xs: Array.from({ length: count }, (_, i) => tidy(begin + i * delta)), notes };
  if (isWhole) notes.push(words.tableJcampPositions);
  const xs = starts.flatMap(({ at, x }, i) => {
    const length = (starts[i + 1]?.at ?? count) - at;
    return Array.from({ length }, (_, j) => tidy(x + j * delta));
  });
  return { xs, notes };
}
/** DELTAX is often written without its sign. */
const signed = (step: number | undefined, spacing: number | undefined): number | undefined =>
  step && spacing ? Math.abs(step) * Math.sign(spacing) : step || undefined;

/** (XY..XY), or (XYW..XYW) with more to each point, of which the first two are taken. */
export function paired({ labels, form, lines }: Data): Points {
  const each = /\(?([A-Z]+)\.\.[A-Z]+\)?/.exec(form)?.[1].length ?? 2;
  const [xFactor, yFactor] = factorsOf(labels);
  const bad: Line[] = [];
  const pairs: Pair[] = [];
  let unmeasured = 0;
  for (const line of lines) {
    const cells = line.text.split(/[\s,;()]+/).filter(Boolean);
    const numbers = cells.map((cell) => (cell === '?' ? NaN : numberIn(cell, 'dot')));
    if (numbers.includes(undefined) || numbers.length % each !== 0) {
      bad.push(line);
      continue;
    }
    for (let i = 0; i < numbers.length; i += each) {
      const [x, y] = [tidy(numbers[i]! * xFactor), tidy(numbers[i + 1]! * yFactor)];
      if (Number.isFinite(x) && Number.isFinite(y)) pairs.push([x, y]);
      else unmeasured++;
    }
  }
  return { pairs, unmeasured, bad, notes: miscounted(labels, pairs.length + unmeasured) };
}

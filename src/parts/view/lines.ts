/** Lines in the book's five roles, each with its own colour, dash and marker, and its name beside it. */
import type { Axis, Role } from '../../widgets/contract.ts';
import { colourOf, type Frame } from './frame.ts';
import { dot, line, link, text, type Markish } from './plot.ts';
import { letterSize, textWidth } from './text-width.ts';
import { renderWithin } from './within.ts';

export interface LineOptions {
  readonly role: Role;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly label?: string;
  /** Of several estimates: 0, 1, 2 … differ by dash and marker. */
  readonly variant?: number;
  /** Straight from sample to sample, or a staircase centred on the samples. */
  readonly curve?: 'linear' | 'step';
  readonly thin?: boolean;
  /** How many markers an estimate has; fewer in a small panel. Default 20. */
  readonly markers?: number;
}

const STYLES: Record<Role, { width: number; dash?: string; marked?: boolean }> = {
  truth: { width: 2 },
  kernel: { width: 2.5 },
  observation: { width: 1.75, dash: '5 3' },
  estimate: { width: 2, marked: true },
  noise: { width: 1 },
};
const VARIANT_DASHES = [undefined, '1 3', '8 3 2 3'];
/** What lies under a wildly swinging line must be seen through it. */
const THIN_OPACITY = 0.6;
const MARKERS = 20;
const LINE_HEIGHT = 15;
/** A row of names above the frame: between two of them, and the middle of their letters above its upper edge. */
const ROW_GAP = 12;
const LEAST_GAP = 6;
const ABOVE_FRAME = 10;
const ABOVE_NUMBERS = 14;
/** A piece of a line before its name. */
const SAMPLE = 20;
const SAMPLE_GAP = 5;

const strokeOf = ({ role, variant = 0, thin }: LineOptions) => ({
  stroke: colourOf(role),
  strokeWidth: thin ? 1 : STYLES[role].width,
  strokeOpacity: thin ? THIN_OPACITY : 1,
  strokeDasharray: VARIANT_DASHES[variant] ?? STYLES[role].dash,
});

/** A line, and a few markers on an estimate so that it is told apart without colour. */
export function lineMarks(options: LineOptions): Markish[] {
  const { role, x, y, variant = 0, curve, thin, markers = MARKERS } = options;
  const style = STYLES[role];
  const rows = Array.from(x, (_, i) => i);
  const at = { x: (i: number) => x[i], y: (i: number) => y[i], clip: true } as const;
  const marks: Markish[] = [
    line(rows, {
      ...at,
      ...strokeOf(options),
      curve: curve ?? 'linear',
      strokeLinejoin: 'round',
      render: renderWithin(curve === 'step'),
    }),
  ];
  if (style.marked && !thin) {
    const every = Math.max(1, Math.round(rows.length / markers));
    const some = rows.filter((i) => i % every === Math.floor(every / 2));
    marks.push(
      dot(some, { ...at, r: 2.6, fill: variant ? 'var(--panel)' : colourOf(role), stroke: colourOf(role) }),
    );
  }
  return marks;
}

const pixel = ({ type, domain: [a, b], range: [p, q] }: Axis, value: number): number => {
  const warp = type === 'log' ? (v: number) => Math.log(Math.max(v, Number.MIN_VALUE)) : (v: number) => v;
  return p + ((warp(value) - warp(a)) / (warp(b) - warp(a))) * (q - p);
};

/** The value at a pixel, which may lie outside the frame. */
const valueAt = ({ type, domain: [a, b], range: [p, q] }: Axis, at: number): number => {
  const part = (at - p) / (q - p);
  return type === 'log' ? a * (b / a) ** part : a + part * (b - a);
};

/** The margins that `labelMarks` wants: beside the lines, or above the plot of a narrow figure. */
export const roomForNames = (narrow: boolean, beside = 92) => ({
  marginRight: narrow ? 10 : beside,
  marginTop: narrow ? 44 : 22,
});

/** Names beside the lines' right ends, pushed apart where they would touch; in a narrow figure, a row above the plot. */
export function labelMarks(frame: Frame, lines: readonly LineOptions[], narrow: boolean): Markish[] {
  const named = signed(lines.filter(({ label }) => label));
  const places = narrow ? rowPlaces(frame, named) : besidePlaces(frame, named);
  const sampled = areAlike(named);
  return named.flatMap((one, i) => {
    const { x, y } = places[i];
    return [
      ...(sampled ? [sampleMark(frame, one, places[i])] : []),
      text([one.label], {
        frameAnchor: 'top-left',
        dx: x + (sampled ? SAMPLE + SAMPLE_GAP : 0) - frame.x.range[0],
        dy: y - frame.y.range[1],
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: colourOf(one.role),
        fontWeight: 600,
      }),
    ];
  });
}

/** Where more than two lines share a colour, a piece of each line stands before its name. */
const areAlike = (lines: readonly LineOptions[]): boolean =>
  lines.some(({ role }) => lines.filter((line) => line.role === role).length > 2);

function sampleMark(frame: Frame, line: LineOptions, { x, y }: Place): Markish {
  const height = valueAt(frame.y, y);
  return link([0], {
    x1: valueAt(frame.x, x),
    x2: valueAt(frame.x, x + SAMPLE),
    y1: height,
    y2: height,
    ...strokeOf(line),
  });
}

/** Where just two lines share a colour, their names begin with what tells them apart: thin, thick, or the marker. */
function signed(lines: readonly LineOptions[]): readonly LineOptions[] {
  const shared = (role: Role) => lines.filter((line) => line.role === role).length === 2;
  return lines.map((line) =>
    shared(line.role) ? { ...line, label: `${signOf(line)} ${line.label}` } : line,
  );
}

function signOf({ role, variant = 0, thin }: LineOptions): string {
  if (thin) return '─';
  if (STYLES[role].marked) return variant ? '○' : '●';
  return variant ? '┄' : '━';
}

interface Place {
  x: number;
  y: number;
}

/** From the frame's left edge; a row that needs more room begins further left, higher than the numbers of the y axis. */
function rowPlaces({ width, x: across, y: upwards }: Frame, lines: readonly LineOptions[]): Place[] {
  const [left, top] = [across.range[0], upwards.range[1]];
  const names = lines.map(({ label }) => textWidth(label!, { size: letterSize(true), bold: true }));
  const spare = width - names.reduce((sum, one) => sum + one, 0);
  // Closer together, where that is what it takes for all of them to fit.
  const gap = Math.max(LEAST_GAP, Math.min(ROW_GAP, spare / Math.max(1, names.length - 1)));
  const widths = names.map((one) => one + gap);
  const room = width + gap - widths.reduce((sum, one) => sum + one, 0);
  let x = Math.max(0, Math.min(left, room));
  const y = top - (x < left ? ABOVE_NUMBERS : ABOVE_FRAME);
  return widths.map((one) => {
    const place = { x, y };
    x += one;
    return place;
  });
}

function besidePlaces(frame: Frame, lines: readonly LineOptions[]): Place[] {
  const [bottom, top] = frame.y.range;
  const x = frame.x.range[1] + 8;
  const places = lines.map(({ y }) => {
    const last = pixel(frame.y, y[y.length - 1]);
    return { x, y: Math.min(bottom, Math.max(top + 4, Number.isFinite(last) ? last : bottom)) };
  });
  const sorted = [...places].sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; i++) sorted[i].y = Math.max(sorted[i].y, sorted[i - 1].y + LINE_HEIGHT);
  const overflow = (sorted.at(-1)?.y ?? 0) - bottom;
  if (overflow > 0) {
    sorted.at(-1)!.y = bottom;
    for (let i = sorted.length - 2; i >= 0; i--)
      sorted[i].y = Math.min(sorted[i].y, sorted[i + 1].y - LINE_HEIGHT);
  }
  return places;
}

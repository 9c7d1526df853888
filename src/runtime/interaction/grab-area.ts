/** Where the parts of a drawing lie that move a handle, in the panel's pixels. */
import type { Axis, Grab, GrabBox, Handle } from '../../widgets/contract.ts';
import type { PanelPlace } from '../drawing/lay-out.ts';
import { pixelWithin, toPixel } from '../axis.ts';
import type { Box } from '../host/overlay-geometry.ts';
import type { Spot } from './handle-value.ts';

export type GrabKind = 'line' | 'panel' | 'box' | 'curve';
export interface GrabArea {
  readonly kind: GrabKind;
  /** A press sets the value, where the others are only carried along. */
  readonly sets: boolean;
  readonly box?: Box;
  /** Instead of a box. */
  readonly points?: readonly Spot[];
}

/** What a finger can take hold of besides the ring, which stands at `ring`; from the lowest to the topmost. */
export function grabAreas({ grab = [], along, axis }: Handle, place: PanelPlace, ring: Spot): GrabArea[] {
  const grabs = Array.isArray(grab) ? (grab as readonly Grab[]) : [grab as Grab];
  return grabs.flatMap((one): GrabArea[] => {
    if (one === 'panel') return boxed('panel', true, frameOf(place));
    if (one === 'line') return boxed('line', false, ruleThrough(ring, frameOf(place), axis));
    const { x, y } = place.axes;
    const curve = one === 'track' ? along : isBox(one) ? undefined : one;
    if (curve) return x && y ? [{ kind: 'curve', sets: one === 'track', points: pointsOf(curve, x, y) }] : [];
    return boxed('box', false, boxOf(one as GrabBox, place));
  });
}

const isBox = (grab: Grab): grab is GrabBox => typeof grab === 'object' && !('x' in grab);

const boxed = (kind: GrabKind, sets: boolean, box: Box): GrabArea[] =>
  box.width > 0 && box.height > 0 ? [{ kind, sets, box }] : [];

const pointsOf = (
  curve: { readonly x: readonly number[]; readonly y: readonly number[] },
  x: Axis,
  y: Axis,
): Spot[] => curve.x.map((at, i) => ({ x: pixelWithin(x, at), y: pixelWithin(y, curve.y[i]) }));

type Ends = readonly [number, number];
const sorted = ([a, b]: Ends): Ends => [Math.min(a, b), Math.max(a, b)];
const between = ([left, right]: Ends, [top, bottom]: Ends): Box => ({
  left,
  top,
  width: right - left,
  height: bottom - top,
});

/** The part of the panel that its axes span; all of it where there is none. */
function frameOf({ axes: { x, y }, size }: PanelPlace): Box {
  return between(sorted(x?.range ?? [0, size[0]]), sorted(y?.range ?? [0, size[1]]));
}

/** How thick a rule is taken to be; the page adds what a finger needs. */
const THICK = 2;

function ruleThrough(ring: Spot, frame: Box, axis: Handle['axis']): Box {
  return axis === 'y'
    ? { ...frame, top: ring.y - THICK / 2, height: THICK }
    : { ...frame, left: ring.x - THICK / 2, width: THICK };
}

/** A box as far as it lies in the panel; it may reach out of the axes, as a window over padding does. */
function boxOf({ x1, x2, y1, y2 }: GrabBox, place: PanelPlace): Box {
  const { axes, size } = place;
  const frame = frameOf(place);
  const span = (
    axis: Axis | undefined,
    ends: readonly [number?, number?],
    edges: Ends,
    most: number,
  ): Ends => {
    if (!axis) return edges;
    const [first, last] = axis.range[0] <= axis.range[1] ? edges : [edges[1], edges[0]];
    const [from, to] = [
      ends[0] === undefined ? first : toPixel(axis, ends[0]),
      ends[1] === undefined ? last : toPixel(axis, ends[1]),
    ];
    return sorted([from, to]).map((px) => Math.min(most, Math.max(0, px))) as unknown as Ends;
  };
  return between(
    span(axes.x, [x1, x2], [frame.left, frame.left + frame.width], size[0]),
    span(axes.y, [y1, y2], [frame.top, frame.top + frame.height], size[1]),
  );
}

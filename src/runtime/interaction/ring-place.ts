/** Where a handle stands. */
import type { AnyValues, Handle, ParamSpec } from '../../widgets/contract.ts';
import type { PanelPlace } from '../drawing/lay-out.ts';
import { pixelWithin, toPixel } from '../axis.ts';
import { spotOf, spotWithin, type Spot } from './handle-value.ts';
import { placeOn } from './track.ts';

export interface RingPlace {
  /** In data units. */
  readonly spot: Spot;
  /** In the panel's pixels. */
  readonly at: Spot;
}

export function ringPlace(handle: Handle, spec: ParamSpec, place: PanelPlace, p: AnyValues): RingPlace {
  const { x, y } = place.axes;
  const spot = spotWithin(handle, spec, place.axes, spotOf(handle, p));
  if (x && y && handle.along) return { spot, at: placeOn(handle.along, { x, y }, spot.x) };
  // Kept in reach on the axes it moves; across them it sits where the view says, which may be beside the plot.
  const toLeft = handle.axis === 'y' ? toPixel : pixelWithin;
  const toTop = handle.axis === 'x' ? toPixel : pixelWithin;
  return { spot, at: { x: x ? toLeft(x, spot.x) : spot.x, y: y ? toTop(y, spot.y) : spot.y } };
}

/** A thing to grab: by mouse, finger, pen or keyboard. */
import { useRef } from 'preact/hooks';
import { pixelWithin, toPixel, toValue } from '../axis.ts';
import { formatNumber } from '../../format.ts';
import { fill, words } from '../words.ts';
import { ariaNumbers, spotAfterKey, spotOf, spotWithin, withSpot, type Spot } from './handle-value.ts';
import type { HandleProps } from './Overlay.tsx';
import { placeOn, valueNear } from './track.ts';

export function DragHandle({ state, handle, place, transform }: HandleProps) {
  const grip = useRef<{ dx: number; dy: number } | undefined>(undefined);
  const spec = state.seed.params[handle.param];
  const { x, y } = place.axes;
  const held = (next: Spot) => spotWithin(handle, spec, place.axes, next);
  const spot = held(spotOf(handle, state.p.value));
  // Kept in reach on the axes it moves; across them it sits where the view says, which may be beside the plot.
  const [toLeft, toTop] = [
    handle.axis === 'y' ? toPixel : pixelWithin,
    handle.axis === 'x' ? toPixel : pixelWithin,
  ];
  const at =
    x && y && handle.along
      ? placeOn(handle.along, { x, y }, spot.x)
      : { x: x ? toLeft(x, spot.x) : spot.x, y: y ? toTop(y, spot.y) : spot.y };
  const left = transform.left + transform.scale * at.x;
  const top = transform.top + transform.scale * at.y;
  const put = (next: Spot) => state.set(handle.param, withSpot(handle, spec, state.p.value, held(next)));

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const element = event.currentTarget as HTMLElement;
    element.setPointerCapture(event.pointerId);
    element.focus();
    grip.current = { dx: event.clientX - left, dy: event.clientY - top };
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!grip.current) return;
    const px = (event.clientX - grip.current.dx - transform.left) / transform.scale;
    const py = (event.clientY - grip.current.dy - transform.top) / transform.scale;
    if (x && y && handle.along)
      return put({ ...spot, x: valueNear(handle.along, { x, y }, { x: px, y: py }) });
    put({
      x: handle.axis === 'y' || !x ? spot.x : toValue(x, px),
      y: handle.axis === 'x' || !y ? spot.y : toValue(y, py),
    });
  };
  const letGo = () => (grip.current = undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = spotAfterKey(handle, spec, spot, event.key, event.shiftKey);
    if (!next) return;
    put(next);
    event.preventDefault();
  };

  const axis = handle.axis === 'y' ? 'y' : 'x';
  const { min, max, now } = ariaNumbers(spec, axis, spot[axis]);
  const [least, most] = [min, max].map((end) => held({ x: end, y: end })[axis]);
  const said =
    handle.axis === 'xy'
      ? fill(words.at, { x: formatNumber(spot.x), y: formatNumber(spot.y) })
      : formatNumber(spot[axis]);
  return (
    <div
      class={`handle handle-${handle.along ? 'along' : handle.axis} ${spec.role ? `role-${spec.role}` : ''}`}
      // A transform, since a change of `left` or `top` under a redraw would count as a shift of the layout.
      style={{ transform: `translate(${left}px, ${top}px)` }}
      role="slider"
      tabIndex={0}
      aria-label={handle.label}
      aria-orientation={handle.axis === 'y' ? 'vertical' : 'horizontal'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={now}
      aria-valuetext={said}
      data-param={handle.param}
      data-index={handle.index}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
    />
  );
}

/** A panel that takes a click: it places one more point of a 'points'. From the keyboard, the control's button adds one. */
import { useRef } from 'preact/hooks';
import type { PointsSpec } from '../../widgets/contract.ts';
import { toValue } from '../axis.ts';
import type { HandleProps } from './Overlay.tsx';

/** A pointer that moves further between press and release meant to scroll or to drag. */
const STILL = 6;

export function PlaceSurface({ state, handle, place, transform }: HandleProps) {
  const pressed = useRef<{ x: number; y: number } | undefined>(undefined);
  const spec = state.seed.params[handle.param] as PointsSpec;
  const points = state.p.value[handle.param] as readonly (readonly [number, number])[];
  const { x, y } = place.axes;
  if (!x || !y) return null;

  const onPointerDown = (event: PointerEvent) => {
    pressed.current = event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined;
  };
  const onPointerUp = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = undefined;
    if (!from || Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) return;
    if (points.length >= spec.most) return;
    const box = (event.currentTarget as Element).parentElement!.getBoundingClientRect();
    const px = (event.clientX - box.left - transform.left) / transform.scale;
    const py = (event.clientY - box.top - transform.top) / transform.scale;
    state.set(handle.param, [...points, [toValue(x, px), toValue(y, py)]]);
  };

  const [left, right] = x.range.map((px) => transform.left + transform.scale * px);
  const [bottom, top] = y.range.map((px) => transform.top + transform.scale * px);
  return (
    <div
      class="place-surface"
      style={{ left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` }}
      aria-hidden="true"
      title={points.length < spec.most ? handle.label : undefined}
      data-param={handle.param}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (pressed.current = undefined)}
    />
  );
}

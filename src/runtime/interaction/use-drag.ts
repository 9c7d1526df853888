/** A handle that follows a pointer, taken hold of by its ring or by a part of the drawing that belongs to it. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { toValue } from '../axis.ts';
import type { RingProps } from './Overlay.tsx';
import { spotWithin, withSpot, type Spot } from './handle-value.ts';
import { nearestOf } from './nearest.ts';
import { valueNear } from './track.ts';

/** A finger that presses a panel may mean to scroll: nothing moves before it has gone this far, or is lifted. */
const STILL = 8;

interface Grip {
  readonly pointer: number;
  /** From the ring's place to the pointer. */
  readonly by: Spot;
  readonly from: Spot;
  /** The value that a gesture which turns out to be the browser's gives back. */
  readonly before: unknown;
  moved: boolean;
  /** Not yet told from a swipe. */
  waits: boolean;
}

export function useDrag(
  { state, handle, place, transform, ring }: RingProps,
  element: RefObject<HTMLElement>,
) {
  const grip = useRef<Grip | undefined>(undefined);
  const spec = state.seed.params[handle.param];
  const { x, y } = place.axes;
  const put = (next: Spot) =>
    state.set(
      handle.param,
      withSpot(handle, spec, state.p.value, spotWithin(handle, spec, place.axes, next)),
    );

  /** In the panel's pixels. */
  const pointerAt = (event: PointerEvent): Spot => {
    const box = (event.currentTarget as Element).closest('.overlay')!.getBoundingClientRect();
    return {
      x: (event.clientX - box.left - transform.left) / transform.scale,
      y: (event.clientY - box.top - transform.top) / transform.scale,
    };
  };
  const follow = (held: Grip, pointer: Spot) => {
    const at = { x: pointer.x - held.by.x, y: pointer.y - held.by.y };
    held.moved = true;
    if (x && y && handle.along) return put({ ...ring.spot, x: valueNear(handle.along, { x, y }, at) });
    put({
      x: handle.axis === 'y' || !x ? ring.spot.x : toValue(x, at.x),
      y: handle.axis === 'x' || !y ? ring.spot.y : toValue(y, at.y),
    });
  };
  const isStill = (held: Grip, pointer: Spot): boolean => {
    const far = { x: Math.abs(pointer.x - held.from.x), y: Math.abs(pointer.y - held.from.y) };
    const gone =
      handle.axis === 'xy' || handle.along ? Math.hypot(far.x, far.y) : far[handle.axis as 'x' | 'y'];
    return gone * transform.scale < STILL;
  };

  const press = (event: PointerEvent, sets: boolean) => {
    if (event.button !== 0 || grip.current) return;
    const pressed = event.currentTarget as Element;
    const meant = nearestOf(pressed, event);
    if (meant !== pressed) {
      meant.dispatchEvent(new PointerEvent(event.type, event));
      return event.preventDefault();
    }
    pressed.setPointerCapture(event.pointerId);
    element.current?.focus({ preventScroll: true });
    const from = pointerAt(event);
    const by = sets ? { x: 0, y: 0 } : { x: from.x - ring.at.x, y: from.y - ring.at.y };
    const waits = sets && event.pointerType === 'touch';
    const before = state.p.value[handle.param];
    grip.current = { pointer: event.pointerId, by, from, before, moved: false, waits };
    if (sets && !waits) follow(grip.current, from);
    event.preventDefault();
  };
  const heldBy = (event: PointerEvent): Grip | undefined =>
    grip.current?.pointer === event.pointerId ? grip.current : undefined;
  const onPointerMove = (event: PointerEvent) => {
    const held = heldBy(event);
    if (!held) return;
    const pointer = pointerAt(event);
    if (held.waits && isStill(held, pointer)) return;
    held.waits = false;
    follow(held, pointer);
  };
  const onPointerUp = (event: PointerEvent) => {
    const held = heldBy(event);
    if (held?.waits) follow(held, pointerAt(event));
    if (held) grip.current = undefined;
  };
  const onPointerCancel = (event: PointerEvent) => {
    const held = heldBy(event);
    if (held?.moved) state.set(handle.param, held.before);
    if (held) grip.current = undefined;
  };
  const common = { onPointerMove, onPointerUp, onPointerCancel };
  return {
    put,
    /** What is carried keeps its distance to the pointer; what is set comes to it. */
    carried: { ...common, onPointerDown: (event: PointerEvent) => press(event, false) },
    set: { ...common, onPointerDown: (event: PointerEvent) => press(event, true) },
  };
}

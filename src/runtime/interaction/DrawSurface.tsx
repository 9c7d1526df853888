/** A panel to draw on: a drag writes the samples it passes over; the arrow keys choose a sample and move it. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { SignalSpec } from '../../widgets/contract.ts';
import { toPixel, toValue } from '../axis.ts';
import { formatNumber } from '../../format.ts';
import { fill, words } from '../words.ts';
import type { HandleProps } from './Overlay.tsx';
import { drawStroke } from './draw-stroke.ts';

/** The keyboard's step: a sixteenth of the range, or a hundredth with Shift. */
const STEPS = { coarse: 16, fine: 100 };
/** A finger that starts this far outside the axes, in pixels, still means the sample at the edge. */
const REACH = 12;
/** Nearer to zero than this part of the range, a hand means zero. */
const SNAP = 0.015;

export function DrawSurface({ state, handle, place, transform }: HandleProps) {
  const last = useRef<{ index: number; value: number } | undefined>(undefined);
  /** What a stroke that turns out to be the browser's gesture gives back. */
  const before = useRef<unknown>(undefined);
  const cursor = useSignal(0);
  const spec = state.seed.params[handle.param] as SignalSpec;
  const samples = state.p.value[handle.param] as readonly number[];
  const { x, y } = place.axes;
  if (!x || !y) return null;
  const toStage = (px: number, offset: number) => offset + transform.scale * px;
  const index = Math.min(cursor.value, spec.length - 1);

  const strokeTo = (element: Element, { clientX, clientY }: PointerEvent) => {
    const box = element.parentElement!.getBoundingClientRect();
    const px = (clientX - box.left - transform.left) / transform.scale;
    const py = (clientY - box.top - transform.top) / transform.scale;
    const index = Math.round(toValue(x, withinReach(x.range, px, REACH / transform.scale)));
    const height = toValue(y, py);
    const to = { index, value: Math.abs(height) < SNAP * (spec.max - spec.min) ? 0 : height };
    state.set(
      handle.param,
      drawStroke(state.p.value[handle.param] as readonly number[], last.current ?? to, to),
    );
    last.current = to;
    cursor.value = Math.min(spec.length - 1, Math.max(0, index));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const element = event.currentTarget as HTMLElement;
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    before.current = state.p.value[handle.param];
    strokeTo(element, event);
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!last.current) return;
    const passed = event.getCoalescedEvents?.() ?? [];
    for (const move of passed.length > 0 ? passed : [event]) strokeTo(event.currentTarget as Element, move);
  };
  const letGo = () => (last.current = undefined);
  const onPointerCancel = () => {
    if (last.current) state.set(handle.param, before.current);
    letGo();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const size = (spec.max - spec.min) / (event.shiftKey ? STEPS.fine : STEPS.coarse);
    const [move, lift] = KEYS[event.key] ?? [0, 0];
    const jump = event.key === 'Home' ? -spec.length : event.key === 'End' ? spec.length : move;
    if (!jump && !lift) return;
    cursor.value = Math.min(spec.length - 1, Math.max(0, index + jump));
    if (lift)
      state.set(
        handle.param,
        samples.map((v, i) => (i === index ? v + lift * size : v)),
      );
    event.preventDefault();
  };

  const [left, right] = x.range.map((px) => toStage(px, transform.left));
  const [bottom, top] = y.range.map((px) => toStage(px, transform.top));
  const value = samples[index];
  return (
    <>
      <div
        class={`draw-surface ${spec.role ? `role-${spec.role}` : ''}`}
        style={{
          left: `${left - REACH}px`,
          top: `${top - REACH}px`,
          width: `${right - left + 2 * REACH}px`,
          height: `${bottom - top + 2 * REACH}px`,
        }}
        role="slider"
        tabIndex={0}
        aria-label={handle.label}
        aria-orientation="vertical"
        aria-valuemin={spec.min}
        aria-valuemax={spec.max}
        aria-valuenow={value}
        aria-valuetext={fill(words.sample, {
          index: formatNumber((handle.first ?? 0) + index),
          value: formatNumber(value),
        })}
        data-param={handle.param}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={onPointerCancel}
        onKeyDown={onKeyDown}
      />
      <div
        class="draw-cursor"
        style={{
          left: `${toStage(toPixel(x, index), transform.left)}px`,
          top: `${toStage(toPixel(y, value), transform.top)}px`,
        }}
      />
    </>
  );
}

/** The end of the axis, for a place that lies outside of it by no more than the reach. */
function withinReach([low, high]: readonly [number, number], at: number, reach: number): number {
  const inside = Math.min(high, Math.max(low, at));
  return Math.abs(at - inside) <= reach ? inside : at;
}

const KEYS: Record<string, [move: number, lift: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

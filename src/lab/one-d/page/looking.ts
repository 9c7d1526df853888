/** How the plots are looked at: which stretch, and where the crosshair stands. */
import { useSignal } from '@preact/signals';
import type { Axis } from '../../../widgets/contract.ts';
import type { Drawable } from '../view/draw.ts';
import type { SignalState } from './signal-state.ts';

type Range = readonly [low: number, high: number];
/** No fewer steps than this are looked at. */
const LEAST_STEPS = 8;
/** A hand that moves no farther than so many pixels has not drawn a stretch. */
const LEAST_DRAG = 6;
/** Of what is in sight an arrow key moves by this, and with Page Up and Down by that. */
const PAGE = 0.1;

const wholeOf = ({ positions }: Drawable): Range => [positions[0], positions[positions.length - 1]];
const stepOf = ({ positions }: Drawable): number => positions[1] - positions[0];

/** Looks at a stretch, as far as there are samples. */
function lookAt(lab: SignalState, seen: Drawable, low: number, high: number): void {
  const [first, last] = wholeOf(seen);
  const [from, to] = [Math.max(first, low), Math.min(last, high)];
  const isWhole = from <= first && to >= last;
  if (to - from >= LEAST_STEPS * stepOf(seen)) lab.range.value = isWhole ? undefined : [from, to];
}

/** `factor` below 1 looks nearer, about the crosshair where that is in sight. */
export function zoomBy(lab: SignalState, seen: Drawable, factor: number): void {
  const [low, high] = seen.range;
  const at = lab.at.value;
  const middle = at !== undefined && at >= low && at <= high ? at : (low + high) / 2;
  const [first, last] = wholeOf(seen);
  const span = Math.min(last - first, factor * (high - low));
  const from = Math.min(last - span, Math.max(first, middle - (factor * (high - low)) / 2));
  lookAt(lab, seen, from, from + span);
}

/** Whether the key meant something. */
export function moveByKey(lab: SignalState, seen: Drawable, key: string): boolean {
  const [low, high] = seen.range;
  const at = lab.at.value ?? (low + high) / 2;
  const to = (position: number) => void (lab.at.value = Math.min(high, Math.max(low, position)));
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => to(at - stepOf(seen)),
    ArrowRight: () => to(at + stepOf(seen)),
    PageDown: () => to(at - PAGE * (high - low)),
    PageUp: () => to(at + PAGE * (high - low)),
    Home: () => to(low),
    End: () => to(high),
    '+': () => zoomBy(lab, seen, 1 / 2),
    '=': () => zoomBy(lab, seen, 1 / 2),
    '-': () => zoomBy(lab, seen, 2),
    '0': () => void (lab.range.value = undefined),
    Escape: () => void (lab.at.value = undefined),
  };
  moves[key]?.();
  return key in moves;
}

/** A pointer that moves takes the crosshair along; one that is held and drawn across chooses a stretch. */
export function useDrag(lab: SignalState, seen: Drawable, axis: Axis) {
  const chosen = useSignal<Range | undefined>(undefined);
  const held = useSignal<number | undefined>(undefined);
  const positionOf = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    return seen.range[0] + share * (seen.range[1] - seen.range[0]);
  };
  const pixels = axis.range[1] - axis.range[0];
  const isDrawn = ([a, b]: Range) =>
    (Math.abs(b - a) / (seen.range[1] - seen.range[0])) * pixels >= LEAST_DRAG;
  const end = () => {
    const stretch = chosen.value;
    [held.value, chosen.value] = [undefined, undefined];
    if (stretch) lookAt(lab, seen, Math.min(...stretch), Math.max(...stretch));
  };
  return {
    chosen,
    on: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        held.value = positionOf(event);
      },
      onPointerMove: (event: PointerEvent) => {
        const position = positionOf(event);
        lab.at.value = position;
        if (held.value === undefined) return;
        const stretch = [held.value, position] as const;
        chosen.value = isDrawn(stretch) ? stretch : undefined;
      },
      onPointerUp: end,
      onPointerCancel: () => void ([held.value, chosen.value] = [undefined, undefined]),
    },
  };
}

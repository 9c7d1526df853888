/** The pen over a sheet: where it is, whether it is down, and the stroke that it draws. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { InkSpec, InkValue } from '../../widgets/contract.ts';
import { begun, grown, strokeOf, type Growing } from './ink-stroke.ts';
import type { Spot } from './handle-value.ts';

/** The keyboard's step: so many to the longer side, each whole quarters of a unit. */
const STEPS = 64;
const QUARTERS = 4;
/** With Shift so many at once. */
const COARSE = 4;

/** What is drawn on: a figure's param, or whatever else keeps strokes. */
export interface Sheet {
  readonly spec: InkSpec;
  /** As they are shown. */
  readonly strokes: InkValue;
  /** As they are by now. */
  now(): InkValue;
  put(strokes: InkValue): void;
}

interface Held {
  readonly before: InkValue;
  readonly stroke: Growing;
  /** What it has made of the strokes: others there are not its own, and take the pen out of its hand. */
  readonly made: InkValue;
}

export function useInk({ spec, strokes, now, put }: Sheet) {
  /** Where it has been moved to; else it stands where the last stroke ends. */
  const moved = useSignal<Spot | undefined>(undefined);
  const held = useRef<Held | undefined>(undefined);
  const down = useSignal(false);
  const at = moved.value ?? endOf(strokes) ?? middleOf(spec);

  const draw = (before: InkValue, stroke: Growing) => {
    put([...before, strokeOf(stroke)]);
    held.current = { before, stroke, made: now() };
  };
  const isDown = () => held.current !== undefined && held.current.made === now();
  const lift = () => {
    if (isDown()) moved.value = undefined;
    held.current = undefined;
    down.value = false;
  };
  /** The stroke that is being drawn, or else the last one. The pen stays where it is. */
  const takeBack = () => {
    const all = now();
    const before = isDown() ? held.current!.before : all.slice(0, -1);
    lift();
    moved.value = at;
    if (before.length !== all.length) put(before);
  };
  const within = ({ x, y }: Spot): Spot => ({ x: clamped(x, spec.x), y: clamped(y, spec.y) });
  return {
    at,
    down: down.value && isDown(),
    lift,
    lower(to: Spot = at) {
      const { x, y } = (moved.value = within(to));
      draw(now(), begun([x, y]));
      down.value = true;
    },
    /** Lifted, it leaves no ink. */
    move(...places: readonly Spot[]) {
      const way = places.map(within);
      if (isDown()) {
        const { before, stroke } = held.current!;
        draw(
          before,
          way.reduce((longer, { x, y }) => grown(longer, [x, y]), stroke),
        );
      } else lift();
      moved.value = way[way.length - 1];
    },
    /** The stroke turned out to be the browser's gesture. */
    cancel() {
      if (isDown()) takeBack();
      else lift();
    },
    takeBack,
    step(isCoarse: boolean) {
      const side = Math.max(spec.x.max - spec.x.min, spec.y.max - spec.y.min);
      const step = Math.max(1, Math.round((QUARTERS * side) / STEPS)) / QUARTERS;
      return isCoarse ? COARSE * step : step;
    },
  };
}

const clamped = (value: number, { min, max }: InkSpec['x']): number => Math.min(max, Math.max(min, value));

function endOf(strokes: InkValue): Spot | undefined {
  const end = strokes.at(-1)?.at(-1);
  return end && { x: end[0], y: end[1] };
}

const middleOf = ({ x, y }: InkSpec): Spot => ({
  x: Math.round((x.min + x.max) / 2),
  y: Math.round((y.min + y.max) / 2),
});

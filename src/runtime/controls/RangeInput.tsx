/** A slider's track. A swipe up or down that begins on it scrolls the page, and leaves no mark. */
import type { InputHTMLAttributes, TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';

interface RangeInputProps extends Omit<InputHTMLAttributes, 'type' | 'onInput'> {
  readonly value: number;
  put(stop: number): void;
  /** Gives back the very value of now, which may lie between two stops. */
  restore(): void;
}
interface Touch {
  readonly pointer: number;
  readonly x: number;
  readonly stop: number;
  readonly restore: () => void;
  /** Where the browser has put it before anybody knows what the finger means. */
  asked?: number;
  /** It means the slider: it has gone along it. */
  meant: boolean;
}
/** Pixels along the slider that no swipe across it makes. */
const STILL = 8;

type Pointed = TargetedEvent<HTMLInputElement, PointerEvent>;

export function RangeInput({ put, restore, ...rest }: RangeInputProps) {
  const touch = useRef<Touch | undefined>(undefined);
  const touchOf = ({ pointerId }: PointerEvent): Touch | undefined =>
    touch.current?.pointer === pointerId ? touch.current : undefined;
  const mean = (held: Touch) => {
    held.meant = true;
    if (held.asked !== undefined) put(held.asked);
  };
  return (
    <input
      {...rest}
      type="range"
      onPointerDown={(event: Pointed) => {
        if (event.pointerType !== 'touch' || touch.current) return;
        const { pointerId: pointer, clientX: x } = event;
        touch.current = { pointer, x, stop: rest.value, restore, meant: false };
      }}
      onPointerMove={(event: Pointed) => {
        const held = touchOf(event);
        if (held && !held.meant && Math.abs(event.clientX - held.x) > STILL) mean(held);
      }}
      onPointerUp={(event: Pointed) => {
        const held = touchOf(event);
        if (!held) return;
        touch.current = undefined;
        if (!held.meant) mean(held);
      }}
      onPointerCancel={(event: Pointed) => {
        const held = touchOf(event);
        if (!held) return;
        touch.current = undefined;
        event.currentTarget.value = String(held.stop);
        if (held.meant) held.restore();
      }}
      onInput={(event) => {
        const stop = event.currentTarget.valueAsNumber;
        if (touch.current && !touch.current.meant) touch.current.asked = stop;
        else put(stop);
      }}
    />
  );
}

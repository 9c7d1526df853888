/** The whole picture, small, and the frame on it: dragged, or moved by the arrow keys. A press beside it brings it there. */
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../runtime/words.ts';
import { ARROWS } from '../page/arrows.ts';
import { partOf, type Brought } from './brought.ts';
import { en as words } from './words.en.ts';

interface CropProps {
  readonly brought: Brought;
  onMoved(brought: Brought): void;
}

/** Of the way, for one press of a key; with Shift it leaps. */
const STEP = 0.02;
const LEAP = 0.2;
const legal = (part: number): number => Math.min(1, Math.max(0, part));

export function Crop({ brought, onMoved }: CropProps) {
  const { shown, at } = brought;
  const { left, top, width, height } = partOf(brought);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  /** How far from the frame's corner the pointer holds it, in parts of the picture; none while it does not. */
  const held = useRef<readonly [number, number] | undefined>(undefined);
  useEffect(() => {
    const drawn = canvas.current!;
    [drawn.width, drawn.height] = [shown.width, shown.height];
    drawn.getContext('2d')!.putImageData(shown, 0, 0);
  }, [shown]);

  const sides = [width / shown.width, height / shown.height] as const;
  const corner = [left / shown.width, top / shown.height] as const;
  const move = (x: number, y: number) => onMoved({ ...brought, at: [legal(x), legal(y)] });
  /** Puts the corner there, in parts of the picture. */
  const put = ([x, y]: readonly [number, number]) => move(x / (1 - sides[0]), y / (1 - sides[1]));
  const placeOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const box = canvas.current!.getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    frame.current!.focus({ preventScroll: true });
    canvas.current!.parentElement!.setPointerCapture(event.pointerId);
    const [x, y] = placeOf(event);
    const isInside = [x, y].every((one, axis) => one >= corner[axis] && one <= corner[axis] + sides[axis]);
    held.current = isInside ? [x - corner[0], y - corner[1]] : [sides[0] / 2, sides[1] / 2];
    put([x - held.current[0], y - held.current[1]]);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!held.current) return;
    const [x, y] = placeOf(event);
    put([x - held.current[0], y - held.current[1]]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.ctrlKey || event.metaKey || event.altKey ? undefined : ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? LEAP : STEP;
    move(at[0] + step * way[0], at[1] + step * way[1]);
  };
  const letGo = () => (held.current = undefined);
  const [across, down] = at.map((part) => Math.round(100 * part));
  return (
    <span
      class="lab-crop"
      style={`--ratio:${shown.width / shown.height};--left:${100 * corner[0]}%;--top:${100 * corner[1]}%;--wide:${100 * sides[0]}%;--part-tall:${100 * sides[1]}%`}
      {...{ onPointerDown, onPointerMove, onPointerUp: letGo, onPointerCancel: letGo }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      {/* It moves both ways: its value is the way across, and both are read out. */}
      <span
        ref={frame}
        class="lab-crop-frame"
        role="slider"
        tabIndex={0}
        aria-label={words.frame}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={across}
        aria-valuetext={fill(words.place, { across, down })}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

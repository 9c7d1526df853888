/** Two pictures, one over the other: a divider, dragged or moved by keys, says how much of each is seen. */
import { useRef } from 'preact/hooks';
import { fill } from '../../runtime/words.ts';
import { en as words } from '../words.en.ts';
import { spotIn, wheelOn } from './gestures.ts';
import type { LabState } from './lab-state.ts';
import type { Look } from './look.ts';
import { viewNamed } from './PictureChoice.tsx';
import { Crosshair } from './PictureFrame.tsx';
import { Shown } from './Shown.tsx';
import { sayValues, Where } from './Values.tsx';
import type { Viewed } from './views.ts';

interface SwipeProps {
  readonly lab: LabState;
  readonly views: readonly Viewed[];
  readonly look: Look;
  readonly shape: readonly [number, number];
}

const STEP = 1;
const LEAP = 10;
/** By how much a key moves the divider; 'ends' are places. */
const KEYS: Readonly<Record<string, (at: number) => number>> = {
  ArrowLeft: (at) => at - STEP,
  ArrowDown: (at) => at - STEP,
  ArrowRight: (at) => at + STEP,
  ArrowUp: (at) => at + STEP,
  PageDown: (at) => at - LEAP,
  PageUp: (at) => at + LEAP,
  Home: () => 0,
  End: () => 100,
};

export function Swipe({ lab, views, look, shape }: SwipeProps) {
  const box = useRef<HTMLDivElement>(null);
  const [left, right] = look.sides.value.map((name) => viewNamed(views, name));
  const at = look.divider.value;
  const put = (to: number) => (look.divider.value = Math.min(100, Math.max(0, to)));
  const drag = (event: PointerEvent) => {
    const { left: from, width } = box.current!.getBoundingClientRect();
    put((100 * (event.clientX - from)) / width);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    box.current!.setPointerCapture(event.pointerId);
    box.current!.querySelector<HTMLElement>('[role=slider]')!.focus({ preventScroll: true });
    drag(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    look.readAt(spotIn(box.current!, event), shape);
    if (box.current!.hasPointerCapture(event.pointerId)) drag(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    put(move(at));
  };
  const names = { left: left.title, right: right.title };
  return (
    <>
      <div
        ref={box}
        class="lab-swipe"
        onWheel={wheelOn(look)}
        style={`--ratio:${shape[1] / shape[0]};--at:${at}%`}
        {...{ onPointerDown, onPointerMove }}
      >
        <div class="lab-frame" aria-busy={right.isOld ? 'true' : undefined}>
          <Shown label={right.title} {...right} shape={shape} />
        </div>
        <div class="lab-frame lab-over" aria-busy={left.isOld ? 'true' : undefined}>
          <Shown label={left.title} {...left} shape={shape} />
        </div>
        <div
          class="lab-divider"
          role="slider"
          tabIndex={0}
          aria-label={fill(words.divider, names)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(at)}
          aria-valuetext={fill(words.dividerAt, { percent: Math.round(at), ...names })}
          onKeyDown={onKeyDown}
        />
        <Crosshair {...{ look, shape }} />
      </div>
      <p class="lab-note">
        <Where {...{ lab, look }} />
        {[left, right].map((view) => {
          const said = sayValues(lab, look, view);
          return said && ` · ${view.title}: ${said}`;
        })}
      </p>
    </>
  );
}

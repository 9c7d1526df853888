/** A line on a picture, drawn by a drag, its ends moved by hands or keys. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { fill } from '../../../runtime/words.ts';
import { en as words } from '../../words.en.ts';
import { ARROWS } from '../arrows.ts';
import { spotIn, wheelOn } from '../gestures.ts';
import { within, type Look, type Spot } from '../look.ts';

interface LinedProps {
  readonly look: Look;
  /** Its ends, in parts of the picture. */
  readonly line: Signal<readonly [Spot, Spot]>;
  readonly shape: readonly [number, number];
  readonly children: ComponentChildren;
}

const inside = ([x, y]: Spot): Spot => [within(x), within(y)];

/** A picture with a line on it. A drag draws the line from where it began. */
export function LinedPicture({ look, line, shape, children }: LinedProps) {
  const spot = (event: PointerEvent & { readonly currentTarget: Element }): Spot =>
    inside(look.inPicture(spotIn(event.currentTarget, event)));
  const [from, to] = line.value.map(look.inFrame);
  const percent = (part: number) => `${100 * part}%`;
  return (
    <div
      class="lab-frame"
      onWheel={wheelOn(look)}
      onPointerDown={(event) => {
        if (event.button !== 0 || isEnd(event.target)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        line.value = [spot(event), spot(event)];
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) line.value = [line.value[0], spot(event)];
      }}
    >
      {children}
      <svg class="lab-across" aria-hidden="true">
        <line x1={percent(from[0])} y1={percent(from[1])} x2={percent(to[0])} y2={percent(to[1])} />
        <line x1={percent(from[0])} y1={percent(from[1])} x2={percent(to[0])} y2={percent(to[1])} />
      </svg>
      <LineEnd {...{ look, line, shape }} which={0} />
      <LineEnd {...{ look, line, shape }} which={1} />
    </div>
  );
}

const isEnd = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.lab-end') !== null;

/** Pixels that an arrow moves an end by; with Shift one. */
const LEAP = 5;

/** An end of the line, moved by a hand or by keys. */
function LineEnd(props: Omit<LinedProps, 'children'> & { readonly which: 0 | 1 }) {
  const {
    look,
    line,
    shape: [height, width],
    which,
  } = props;
  const ends = line.value;
  const put = (to: Spot) => (line.value = which === 0 ? [inside(to), ends[1]] : [ends[0], inside(to)]);
  const [x, y] = ends[which];
  const [left, top] = look.inFrame(ends[which]);
  const where = { column: Math.round(x * (width - 1)), row: Math.round(y * (height - 1)) };
  return (
    <button
      type="button"
      class="lab-end"
      style={`left:${100 * left}%;top:${100 * top}%`}
      aria-label={fill(which === 0 ? words.profileStart : words.profileEnd, where)}
      onKeyDown={(event) => {
        const way = ARROWS[event.key];
        if (!way) return;
        event.preventDefault();
        event.stopPropagation();
        const step = event.shiftKey ? 1 : LEAP;
        put([x + (step * way[0]) / (width - 1), y + (step * way[1]) / (height - 1)]);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          put(look.inPicture(spotIn(event.currentTarget.parentElement!, event)));
      }}
    />
  );
}

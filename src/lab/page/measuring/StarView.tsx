/** Stars that are pressed on the picture, and the kernel that they make together. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../../format.ts';
import { Choice } from '../../../runtime/controls/Choice.tsx';
import { fill } from '../../../runtime/words.ts';
import { ID } from '../../params/index.ts';
import type { Point } from '../../../core/measure-psf/index.ts';
import type { Measured, StarSeen } from '../../work/measure.ts';
import { spotIn, useGestures } from '../gestures.ts';
import type { Look, Spot } from '../look.ts';
import { viewNamed } from '../PictureChoice.tsx';
import { Crosshair } from '../PictureFrame.tsx';
import { Shown } from '../Shown.tsx';
import type { InViewProps } from '../Stage.tsx';
import { sidesOf } from '../sides.ts';
import { useMeasure } from './Measured.tsx';
import { setKernel } from './set-kernel.ts';
import { en as words } from './words.en.ts';

/** Half a window's width, in pixels; 'fit' is the first of them in which the most of the stars stand alone. */
const WINDOWS: Readonly<Record<string, readonly number[]>> = {
  fit: [15, 11, 7, 23, 31],
  '7': [7],
  '11': [11],
  '15': [15],
  '23': [23],
  '31': [31],
};
type Stars = Extract<Measured, { readonly of: 'stars' }>;

export function StarView({ lab, look, views, shape }: InViewProps) {
  const spots = useSignal<readonly Point[]>([]);
  const chosen = useSignal('fit');
  const found = useSignal<Stars | undefined>(undefined);
  const { ask, complaint } = useMeasure(lab);
  const view = viewNamed(views, 'input');
  const { picture } = lab.p.value;
  const measure = (at: readonly Point[], side = chosen.value) => {
    spots.value = at;
    if (at.length === 0) return void (found.value = undefined);
    ask({ of: 'stars', spots: at, reaches: WINDOWS[side] }, (measured) => {
      if (measured.of !== 'stars' || spots.value !== at) return;
      found.value = measured;
      if (!measured.found) return;
      look.kernelFile.value = undefined;
      setKernel(lab, measured.found.kernel);
    });
  };
  const first = useRef(picture);
  useEffect(() => {
    if (first.current !== picture) measure([]);
    first.current = picture;
  }, [picture]);
  const atCross = (): Point => look.pixel.value ?? [Math.floor(shape[1] / 2), Math.floor(shape[0] / 2)];
  return (
    <>
      <div class="lab-measure" data-of="star">
        <div class="lab-lined">
          <Pressed {...{ look, shape }} onPressed={(at) => measure([...spots.value, at])}>
            <Shown label={view.title} {...view} shape={shape} />
            <Crosshair {...{ look, shape }} />
            <Marks {...{ look, shape }} stars={found.value?.stars ?? []} />
          </Pressed>
        </div>
        <div class="lab-found">
          <div class="button-row">
            <button type="button" class="button" onClick={() => measure([...spots.value, atCross()])}>
              {words.starAtCross}
            </button>
            <button type="button" class="button" onClick={() => measure(spots.value.slice(0, -1))}>
              {words.takeBack}
            </button>
            <button type="button" class="button" onClick={() => measure([])}>
              {words.again}
            </button>
            <button type="button" class="button" onClick={() => (look.measuring.value = undefined)}>
              {words.done}
            </button>
          </div>
          <Choice
            id={`${ID}-star-window`}
            name="star-window"
            spec={{ kind: 'choice', options: ['fit', '7', '11', '15', '23', '31'], default: 'fit' }}
            value={chosen.value}
            words={words.window}
            set={(to) => {
              chosen.value = String(to);
              measure(spots.value, String(to));
            }}
          />
          <div role="status" data-said="star">
            {(complaint.value ? [complaint.value] : sayStars(found.value)).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      </div>
      <p class="lab-note">{words.starHint}</p>
    </>
  );
}

function sayStars(stars: Stars | undefined): readonly string[] {
  if (!stars) return [words.starNone];
  const refused = stars.stars.flatMap(({ refused: why }, i) =>
    why ? [fill(words.starRefused, { number: i + 1, why: words.starWhy[why] })] : [],
  );
  if (!stars.found) return refused;
  const { kernel, shift, signalToNoise, clipped } = stars.found;
  return [
    fill(words.starsFound, {
      count: stars.stars.length - refused.length,
      height: kernel.shape[0],
      width: kernel.shape[1],
      ratio: formatNumber(signalToNoise, 2),
    }),
    ...refused,
    fill(words.starShift, sidesOf(...shift)),
    ...(clipped >= 5e-4 ? [fill(words.starClipped, { part: formatNumber(100 * clipped, 2) })] : []),
  ];
}

interface OnPicture {
  readonly look: Look;
  readonly shape: readonly [number, number];
}

/** A press that has moved farther, in pixels of the screen, was a drag of what is enlarged. */
const DRAG = 4;

function Pressed(props: OnPicture & { readonly children: ComponentChildren; onPressed(at: Point): void }) {
  const { look, shape, children, onPressed } = props;
  const [height, width] = shape;
  const gestures = useGestures(look, shape);
  const began = useRef<Spot>([0, 0]);
  return (
    <div
      class="lab-frame"
      {...gestures}
      onPointerDown={(event) => {
        began.current = [event.clientX, event.clientY];
        gestures.onPointerDown(event);
      }}
      onClick={(event) => {
        if (Math.hypot(event.clientX - began.current[0], event.clientY - began.current[1]) > DRAG) return;
        const [x, y] = look.inPicture(spotIn(event.currentTarget, event));
        onPressed([Math.floor(x * width), Math.floor(y * height)]);
      }}
    >
      {children}
    </div>
  );
}

function Marks({ look, shape: [height, width], stars }: OnPicture & { readonly stars: readonly StarSeen[] }) {
  return (
    <>
      {stars.map(({ at: [column, row], refused }, i) => {
        const [x, y] = look.inFrame([(column + 0.5) / width, (row + 0.5) / height]);
        return (
          <span
            key={i}
            class="lab-star"
            aria-hidden="true"
            data-refused={refused}
            style={`left:${100 * x}%;top:${100 * y}%`}
          >
            {i + 1}
          </span>
        );
      })}
    </>
  );
}

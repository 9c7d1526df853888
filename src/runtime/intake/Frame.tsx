/** What is taken of a reader's picture: its size and, where it is longer than the figure takes it, the frame that says which part. */
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../words.ts';
import { isAcross, middleOf, takenSizeOf, type Brought } from './brought.ts';
import { wayOf } from './framing.ts';
import { en as intake } from './words.en.ts';

interface FrameProps {
  readonly brought: Brought;
  /** So many times as long as wide the figure takes a picture whole. */
  readonly widest: number;
  /** The frame stands elsewhere. */
  onMoved(brought: Brought): void;
}

export function Frame({ brought, widest, onMoved }: FrameProps) {
  const { framing, all, at } = brought;
  if (wayOf(framing) === 0) return <span class="hint">{saySize(brought)}</span>;
  return (
    <span class="crop-control">
      {at !== 'all' && <Crop brought={brought} at={at} onMoved={(to) => onMoved({ ...brought, at: to })} />}
      {all && (
        <label class="toggle">
          <input
            type="checkbox"
            checked={at === 'all'}
            onChange={(event) =>
              onMoved({ ...brought, at: event.currentTarget.checked ? 'all' : middleOf(framing) })
            }
          />
          {intake.pictureWhole}
        </label>
      )}
      <span class="hint">
        {saySize(brought)} {at !== 'all' && fill(intake.pictureFrameHint, { widest })}
      </span>
    </span>
  );
}

/** The file's own size, and that of what is taken. A vector drawing has none. */
function saySize(brought: Brought): string {
  const { size } = brought;
  if (!size) return '';
  const { width, height } = takenSizeOf(brought);
  const isAsItIs = width === size.width && height === size.height;
  return fill(isAsItIs ? intake.pictureSize : intake.pictureTaken, {
    ...size,
    taken: `${width} × ${height}`,
  });
}

/** Of the way, for one press of a key. */
const STEP = 0.02;
const LEAP = 0.2;

/** Where a key takes the frame; undefined for a key that does not move it. */
function placeAfter(key: string, at: number, way: number): number | undefined {
  const step = Math.max(1, Math.round(STEP * way));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return at - step;
    case 'ArrowRight':
    case 'ArrowDown':
      return at + step;
    case 'PageUp':
      return at - Math.max(step, Math.round(LEAP * way));
    case 'PageDown':
      return at + Math.max(step, Math.round(LEAP * way));
    case 'Home':
      return 0;
    case 'End':
      return way;
  }
  return undefined;
}

interface CropProps {
  readonly brought: Brought;
  readonly at: number;
  onMoved(at: number): void;
}

/** The whole picture, small, and the frame on it: dragged, or moved by keys. A press beside it brings it there. */
function Crop({ brought, at, onMoved }: CropProps) {
  const { framing, whole } = brought;
  const across = isAcross(brought);
  const way = wayOf(framing);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  /** How far behind the frame's beginning the pointer holds it, in pixels of the picture; none while it does not. */
  const held = useRef<number | undefined>(undefined);
  useEffect(() => {
    const drawn = canvas.current!;
    [drawn.width, drawn.height] = [whole.width, whole.height];
    drawn.getContext('2d')!.putImageData(whole, 0, 0);
  }, [whole]);

  const length = across ? whole.width : whole.height;
  const part = across ? framing.frame.width : framing.frame.height;
  const move = (to: number) => {
    const legal = Math.min(way, Math.max(0, Math.round(to)));
    if (legal !== at) onMoved(legal);
  };
  /** Where on the picture, along its longer side, a pointer is. */
  const placeOf = ({ clientX, clientY }: PointerEvent): number => {
    const box = canvas.current!.getBoundingClientRect();
    return length * (across ? (clientX - box.left) / box.width : (clientY - box.top) / box.height);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    frame.current!.focus({ preventScroll: true });
    canvas.current!.parentElement!.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    held.current = place >= at && place <= at + part ? place - at : part / 2;
    move(place - held.current);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (held.current !== undefined) move(placeOf(event) - held.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : placeAfter(event.key, at, way);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  };
  const letGo = () => (held.current = undefined);
  const percent = Math.round((100 * at) / way);
  return (
    <span
      class="crop"
      data-along={across ? 'x' : 'y'}
      style={`--ratio:${whole.width / whole.height};--from:${(100 * at) / length}%;--part:${(100 * part) / length}%`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <span
        ref={frame}
        class="crop-frame"
        role="slider"
        tabIndex={0}
        aria-label={intake.pictureFrame}
        aria-orientation={across ? 'horizontal' : 'vertical'}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={fill(across ? intake.pictureFromLeft : intake.pictureFromTop, { percent })}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

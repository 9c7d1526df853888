/** A panel of a figure to write on: its strokes go into a param, and are seen before the drawing holds them. */
import type { InkSpec, InkValue } from '../../widgets/contract.ts';
import { toPixel } from '../axis.ts';
import { presetValues } from '../values.ts';
import { freshInk } from './ink-stroke.ts';
import { InkSurface } from './InkSurface.tsx';
import type { HandleProps } from './Overlay.tsx';

/** Of a pen, in units of the panel's axes, where its handle says nothing else. */
const PEN = 2;

export function FigureInk(props: HandleProps) {
  const { state, handle, place, transform } = props;
  const { param, label } = handle;
  const { x, y } = place.axes;
  if (!x || !y) return null;
  const sheet = {
    spec: state.seed.params[param] as InkSpec,
    strokes: state.p.value[param] as InkValue,
    now: () => state.p.peek()[param] as InkValue,
    put: (strokes: InkValue) => state.set(param, strokes),
  };
  return (
    <>
      <FreshInk {...props} />
      <InkSurface {...{ sheet, label, transform }} name={param} axes={{ x, y }} />
    </>
  );
}

/** The strokes that are not in the drawing yet, over it. */
function FreshInk({ state, handle: { param, pen = PEN }, place: { axes }, transform }: HandleProps) {
  const [x, y] = [axes.x!, axes.y!];
  const { params, presets, home } = state.seed;
  const drawn = (state.shown.value?.p ?? presetValues(params, presets, home))[param] as InkValue;
  const fresh = freshInk(state.p.value[param] as InkValue, drawn);
  if (fresh.length === 0) return null;
  const onStage = ([px, py]: InkValue[number][number]) =>
    [transform.left + transform.scale * toPixel(x, px), transform.top + transform.scale * toPixel(y, py)].map(
      (v) => v.toFixed(1),
    );
  // A dot is a line from a place to itself: its ends are round.
  const path = fresh
    .map((stroke) => [...(stroke.length > 1 ? [] : stroke), ...stroke].map(onStage).join('L'))
    .map((points) => `M${points}`)
    .join('');
  const width = pen * transform.scale * Math.abs(toPixel(x, 1) - toPixel(x, 0));
  return (
    <svg class="fresh-ink" width="1" height="1" overflow="visible" aria-hidden="true">
      <path d={path} stroke-width={width + 2} class="halo" />
      <path d={path} stroke-width={width} />
    </svg>
  );
}

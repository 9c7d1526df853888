/** A thing to grab: by mouse, finger, pen or keyboard. */
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../format.ts';
import { fill, words } from '../words.ts';
import { GrabSurface } from './GrabSurface.tsx';
import { ariaNumbers, spotAfterKey, spotWithin } from './handle-value.ts';
import type { RingProps } from './Overlay.tsx';
import { useDrag } from './use-drag.ts';

export function DragHandle(props: RingProps) {
  const { state, handle, place, transform, ring, apart, name } = props;
  const element = useRef<HTMLDivElement>(null);
  const { put, carried, set } = useDrag(props, element);
  const spec = state.seed.params[handle.param];
  const { spot } = ring;
  const left = transform.left + transform.scale * ring.at.x;
  const top = transform.top + transform.scale * ring.at.y;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = spotAfterKey(handle, spec, spot, event.key, event.shiftKey);
    if (!next) return;
    put(next);
    event.preventDefault();
  };

  const axis = handle.axis === 'y' ? 'y' : 'x';
  const { min, max, now } = ariaNumbers(spec, axis, spot[axis]);
  const [least, most] = [min, max].map(
    (end) => spotWithin(handle, spec, place.axes, { x: end, y: end })[axis],
  );
  const said =
    handle.axis === 'xy'
      ? fill(words.at, { x: formatNumber(spot.x), y: formatNumber(spot.y) })
      : formatNumber(spot[axis]);
  const way = handle.along ? 'along' : handle.axis;
  const dressed = `moves-${way} ${spec.role ? `role-${spec.role}` : ''}`;
  return (
    <>
      <GrabSurface {...props} dressed={dressed} carried={carried} set={set} />
      {(apart.x !== 0 || apart.y !== 0) && (
        <div class={`leader ${dressed}`} style={leaderStyle({ left, top }, apart)} aria-hidden="true" />
      )}
      <div
        ref={element}
        class={`handle handle-${way} ${dressed}`}
        // A transform, since a change of `left` or `top` under a redraw would count as a shift of the layout.
        style={{ transform: `translate(${left + apart.x}px, ${top + apart.y}px)` }}
        role="slider"
        tabIndex={0}
        aria-label={handle.label}
        aria-orientation={handle.axis === 'y' ? 'vertical' : 'horizontal'}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={now}
        aria-valuetext={said}
        data-name={name}
        data-param={handle.param}
        data-index={handle.index}
        {...carried}
        onKeyDown={onKeyDown}
      />
    </>
  );
}

/** From the place that the ring stands for to where it had to go. */
const leaderStyle = ({ left, top }: { left: number; top: number }, { x, y }: { x: number; y: number }) => ({
  transform: `translate(${left}px, ${top}px) rotate(${Math.atan2(y, x)}rad)`,
  width: `${Math.hypot(x, y)}px`,
});

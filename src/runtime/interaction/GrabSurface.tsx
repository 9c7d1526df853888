/** The parts of a drawing that move a handle, under its ring. They say nothing: the ring is what is read out. */
import type { PointerEventHandler } from 'preact';
import type { RingProps } from './Overlay.tsx';
import { grabAreas, type GrabArea } from './grab-area.ts';
import type { Transform } from '../host/overlay-geometry.ts';

type Handlers = Readonly<
  Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', PointerEventHandler<Element>>
>;
interface GrabSurfaceProps extends RingProps {
  readonly dressed: string;
  readonly carried: Handlers;
  readonly set: Handlers;
}

export function GrabSurface({ handle, place, transform, ring, dressed, carried, set }: GrabSurfaceProps) {
  return (
    <>
      {grabAreas(handle, place, ring.at).map((area, i) => {
        const common = {
          class: `grab grab-${area.kind} ${dressed}`,
          'aria-hidden': true,
          'data-param': handle.param,
          'data-index': handle.index,
        } as const;
        const handlers = area.sets ? set : carried;
        return area.points ? (
          <svg key={i} {...common} width="1" height="1" overflow="visible">
            <path d={pathOf(area.points, transform)} {...handlers} />
          </svg>
        ) : (
          <div key={i} {...common} style={styleOf(area, transform)} {...handlers} />
        );
      })}
    </>
  );
}

function styleOf({ box }: GrabArea, { left, top, scale }: Transform) {
  return {
    transform: `translate(${left + scale * box!.left}px, ${top + scale * box!.top}px)`,
    width: `${scale * box!.width}px`,
    height: `${scale * box!.height}px`,
  };
}

const pathOf = (points: NonNullable<GrabArea['points']>, { left, top, scale }: Transform): string =>
  points
    .map(({ x, y }, i) => `${i ? 'L' : 'M'}${(left + scale * x).toFixed(1)} ${(top + scale * y).toFixed(1)}`)
    .join('');

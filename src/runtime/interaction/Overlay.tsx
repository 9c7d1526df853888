/** The handles of a figure: elements of the runtime's own, so that a drag and the focus survive every redraw. */
import type { ReadonlySignal } from '@preact/signals';
import type { Handle } from '../../widgets/contract.ts';
import type { PanelPlace, Placement } from '../drawing/lay-out.ts';
import type { FigureState } from '../figure-state.ts';
import { DragHandle } from './DragHandle.tsx';
import { DrawSurface } from './DrawSurface.tsx';
import { FigureInk } from './FigureInk.tsx';
import { PlaceSurface } from './PlaceSurface.tsx';
import type { Spot } from './handle-value.ts';
import type { Transform } from '../host/overlay-geometry.ts';
import { ringPlace, type RingPlace } from './ring-place.ts';
import { useApart } from './use-apart.ts';

export interface Grabbable {
  readonly placement: Placement;
  readonly transforms: ReadonlyMap<string, Transform>;
}
export interface HandleProps {
  readonly state: FigureState;
  readonly handle: Handle;
  readonly place: PanelPlace;
  readonly transform: Transform;
}
export interface RingProps extends HandleProps {
  /** Tells it from every other of the figure. */
  readonly name: string;
  readonly ring: RingPlace;
  /** How far it stands from there, to make room for others. */
  readonly apart: Spot;
}

export function Overlay({
  state,
  grabbable,
}: {
  state: FigureState;
  grabbable: ReadonlySignal<Grabbable | undefined>;
}) {
  const props = grabbable.value ? propsOf(state, grabbable.value) : [];
  const rings = props.filter(({ handle, state }) => !isSurface(handle, state)).map(withRing);
  const { offsets, ...watching } = useApart(rings);
  if (!grabbable.value) return null;
  return (
    <div class="overlay" {...watching}>
      {props.map((one) => {
        const name = nameOf(one.handle);
        const ring = rings.find((other) => other.name === name);
        if (ring) return <DragHandle key={name} {...ring} apart={offsets.get(name) ?? AT_HOME} />;
        const Surface = surfaceOf(one);
        return <Surface key={name} {...one} />;
      })}
    </div>
  );
}

const AT_HOME: Spot = { x: 0, y: 0 };
const nameOf = ({ panel, param, index }: Handle): string => `${panel}/${param}/${index ?? ''}`;

/** Drawn on, or clicked to place one more point. */
const isSurface = ({ axis, param, index }: Handle, state: FigureState): boolean =>
  axis === 'draw' || (state.seed.params[param].kind === 'points' && index === undefined);

const surfaceOf = ({ handle: { axis, param }, state }: HandleProps) =>
  axis !== 'draw' ? PlaceSurface : state.seed.params[param].kind === 'ink' ? FigureInk : DrawSurface;

/** Those whose panel is shown. */
function propsOf(state: FigureState, { placement, transforms }: Grabbable): HandleProps[] {
  return placement.handles.flatMap((handle) => {
    const place = placement.panels[handle.panel];
    const transform = transforms.get(handle.panel);
    return place && transform ? [{ state, handle, place, transform }] : [];
  });
}

function withRing(props: HandleProps): Omit<RingProps, 'apart'> {
  const { state, handle, place } = props;
  const ring = ringPlace(handle, state.seed.params[handle.param], place, state.p.value);
  return { ...props, name: nameOf(handle), ring };
}

/** The handles of a figure: elements of the runtime's own, so that a drag and the focus survive every redraw. */
import type { ReadonlySignal } from '@preact/signals';
import type { Handle } from '../../widgets/contract.ts';
import type { PanelPlace, Placement } from '../drawing/lay-out.ts';
import type { FigureState } from '../figure-state.ts';
import { DragHandle } from './DragHandle.tsx';
import { DrawSurface } from './DrawSurface.tsx';
import { PlaceSurface } from './PlaceSurface.tsx';
import type { Transform } from './overlay-geometry.ts';

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

export function Overlay({
  state,
  grabbable,
}: {
  state: FigureState;
  grabbable: ReadonlySignal<Grabbable | undefined>;
}) {
  if (!grabbable.value) return null;
  const { placement, transforms } = grabbable.value;
  const grabs = placement.handles.flatMap((handle) => {
    const place = placement.panels[handle.panel];
    const transform = transforms.get(handle.panel);
    return place && transform ? [{ handle, place, transform }] : [];
  });
  return (
    <div class="overlay">
      {grabs.map(({ handle, place, transform }) => {
        const { kind } = state.seed.params[handle.param];
        const places = kind === 'points' && handle.index === undefined;
        const Grab = handle.axis === 'draw' ? DrawSurface : places ? PlaceSurface : DragHandle;
        const key = `${handle.panel}/${handle.param}/${handle.index ?? ''}`;
        return <Grab key={key} state={state} handle={handle} place={place} transform={transform} />;
      })}
    </div>
  );
}

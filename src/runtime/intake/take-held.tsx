/** A file as a figure takes it: read, framed, and held with what moves its frame. */
import { takenOf, type Brought } from './brought.ts';
import { Frame } from './Frame.tsx';
import { widestOf, type Wanted } from './framing.ts';
import type { Held } from './held.ts';
import { takePicture } from './picture.ts';

function heldFrom(brought: Brought, wanted: Wanted): Held {
  return {
    own: takenOf(brought),
    frame: (onMoved) => (
      <Frame
        brought={brought}
        widest={widestOf(wanted)}
        onMoved={(moved) => onMoved(heldFrom(moved, wanted))}
      />
    ),
  };
}

/** A sentence where the file could not be read. */
export async function takeHeld(source: Blob, wanted: Wanted, signal: AbortSignal): Promise<Held | string> {
  const found = await takePicture(source, wanted, signal);
  return 'complaint' in found ? found.complaint : heldFrom(found.brought, wanted);
}

/** A picture in its frame: enlarged with the others, with the crosshair where all of them are read. */
import type { ComponentChildren } from 'preact';
import { useGestures } from './gestures.ts';
import type { Look } from './look.ts';

interface FrameProps {
  readonly look: Look;
  readonly shape: readonly [number, number];
  /** What is in it waits for what comes. */
  readonly isOld?: boolean;
  readonly children: ComponentChildren;
}

export function PictureFrame({ look, shape, isOld, children }: FrameProps) {
  const gestures = useGestures(look, shape);
  return (
    <div class="lab-frame" aria-busy={isOld ? 'true' : undefined} {...gestures}>
      {children}
      <Crosshair {...{ look, shape }} />
    </div>
  );
}

export function Crosshair({ look, shape: [height, width] }: Omit<FrameProps, 'children' | 'isOld'>) {
  const pixel = look.pixel.value;
  if (!pixel) return null;
  const [x, y] = look.inFrame([(pixel[0] + 0.5) / width, (pixel[1] + 0.5) / height]);
  return <span class="lab-cross" aria-hidden="true" style={`left:${100 * x}%;top:${100 * y}%`} />;
}

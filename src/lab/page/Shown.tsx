/** One picture: a canvas that is painted anew, or, before anything was changed, the file that the build made. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Painted } from '../worker/messages.ts';

export interface ShownProps {
  readonly label: string;
  /** `[height, width]` of the file. */
  readonly shape: readonly [number, number];
  readonly file?: string;
  readonly picture?: Painted;
}

export function Shown({ label, shape, file, picture }: ShownProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!picture || !canvas.current) return;
    const [height, width] = picture.shape;
    Object.assign(canvas.current, { width, height });
    canvas.current.getContext('2d')!.putImageData(new ImageData(picture.bytes, width, height), 0, 0);
  }, [picture]);
  const [height, width] = picture?.shape ?? shape;
  if (picture)
    return <canvas ref={canvas} class="lab-shown" role="img" aria-label={label} {...{ width, height }} />;
  return file ? <img class="lab-shown" src={file} alt={label} {...{ width, height }} /> : null;
}

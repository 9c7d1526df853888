/** The pixels that are measured along a line: a frame on the picture. */
import { reachOf } from '../../../core/measure-psf/index.ts';
import { toPixels } from '../further/index.ts';
import type { Look, Spot } from '../look.ts';

interface StripProps {
  readonly look: Look;
  readonly shape: readonly [number, number];
  /** How far to each side it was measured, in pixels; without it as far as it will be tried. */
  readonly reach: number | undefined;
}

export function Strip({ look, shape, reach }: StripProps) {
  const [height, width] = shape;
  const [from, to] = look.across.value.map((end) => toPixels(end, shape));
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return null;
  const far = reach ?? reachOf(length);
  const beside = [-(to[1] - from[1]), to[0] - from[0]].map((side) => (side / length) * far);
  const corner = ([x, y]: Spot, sign: number): string =>
    look.inFrame([(x + sign * beside[0]) / (width - 1), (y + sign * beside[1]) / (height - 1)]).join();
  const corners = [corner(from, 1), corner(to, 1), corner(to, -1), corner(from, -1)].join(' ');
  return (
    <svg class="lab-across lab-strip" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <polygon points={corners} />
      <polygon points={corners} />
    </svg>
  );
}

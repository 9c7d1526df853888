/** How much of a kernel is an oriented edge: the best of many slopes of a Gaussian, in any direction. */
import type { Vec } from '../../core/vector.ts';
import { keepEach } from '../../parts/model/memo.ts';

export const ANGLES = 24;
/** Widths across the edge, lengths along it, places: in pixels. */
export const WIDTHS = [0.7, 1, 1.4];
export const LENGTHS = [1.5, 3];
export const PLACES = [-1, -0.5, 0, 0.5, 1];

/** −u e^(−u²/2s² − v²/2l²) over the kernel's cells, u across the edge from its place on, v along it, scaled to length 1. */
function edge(side: number, angle: number, width: number, length: number, place: number): Vec {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const middle = (side - 1) / 2;
  const cells = Float64Array.from({ length: side * side }, (_, i) => {
    const [y, x] = [Math.floor(i / side) - middle, (i % side) - middle];
    const [u, v] = [x * cosine + y * sine - place, y * cosine - x * sine];
    return -u * Math.exp(-(u * u) / (2 * width ** 2) - (v * v) / (2 * length ** 2));
  });
  const size = Math.hypot(...cells);
  return cells.map((value) => value / size);
}

const edgesOf = keepEach((side: number): readonly Vec[] => {
  const angles = Array.from({ length: ANGLES }, (_, i) => (Math.PI * i) / ANGLES);
  return angles.flatMap((angle) =>
    WIDTHS.flatMap((width) =>
      LENGTHS.flatMap((length) => PLACES.map((place) => edge(side, angle, width, length, place))),
    ),
  );
});

/** max (wᵀe)²/‖w‖² over all edges e: the share of the kernel's energy that the best of them explains. */
export function edgeShare(kernel: Vec): number {
  const energy = kernel.reduce((sum, w) => sum + w * w, 0);
  if (energy === 0) return 0;
  let best = 0;
  for (const one of edgesOf(Math.sqrt(kernel.length))) {
    let product = 0;
    for (let i = 0; i < one.length; i++) product += one[i] * kernel[i];
    best = Math.max(best, product ** 2);
  }
  return best / energy;
}

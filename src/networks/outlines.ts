/** Pages of outlines, and what they enclose: an input and a target for image-to-image translation. */
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

export const SIDE = 64;
/** How many shapes are tried on a page; three or four fit. */
const SHAPES = 4;
const HARMONICS = [2, 3, 4];
/** The largest amplitude of a harmonic, as a share of the radius. */
const WAVE = 0.12;
/** Half of the outlines have a gap of this angle, in radians. */
const GAP = 0.5;

/** r(θ) = r₀(1 + Σ aₖ cos(kθ + φₖ)) about (y, x), drawn by a pen of this width. */
interface Outline {
  readonly y: number;
  readonly x: number;
  readonly radius: number;
  readonly waves: readonly { readonly k: number; readonly a: number; readonly phase: number }[];
  readonly pen: number;
  /** Where its gap begins; none where it is closed. */
  readonly gap: number | null;
}
export interface OutlinePage {
  /** 1 is ink. */
  readonly ink: Single;
  /** 1 is inside: of the outline's middle line. */
  readonly inside: Single;
  readonly outlines: readonly Outline[];
}

const radiusAt = ({ radius, waves }: Outline, theta: number): number =>
  radius * (1 + waves.reduce((sum, { k, a, phase }) => sum + a * Math.cos(k * theta + phase), 0));

function drawOutlines(seed: number): Outline[] {
  const random = new RandomState(seed);
  const placed: Outline[] = [];
  for (let dart = 0; dart < 60 && placed.length < SHAPES; dart++) {
    const radius = random.uniform(6, 11);
    const margin = radius * 1.35 + 1;
    const [y, x] = [random.uniform(margin, SIDE - margin), random.uniform(margin, SIDE - margin)];
    const waves = HARMONICS.map((k) => ({
      k,
      a: random.uniform(0, WAVE),
      phase: random.uniform(0, 2 * Math.PI),
    }));
    const pen = random.uniform(2, 2.6);
    const gap = random.uniform(0, 1) < 0.5 ? random.uniform(-Math.PI, Math.PI) : null;
    const free = placed.every(
      (other) => Math.hypot(other.y - y, other.x - x) > 1.25 * (other.radius + radius),
    );
    if (free) placed.push({ y, x, radius, waves, pen, gap });
  }
  return placed;
}

/** The page of this seed, SIDE × SIDE. */
export function outlinePage(seed: number): OutlinePage {
  const outlines = drawOutlines(seed);
  const [ink, inside] = [new Float32Array(SIDE ** 2), new Float32Array(SIDE ** 2)];
  for (const outline of outlines) {
    for (let at = 0; at < ink.length; at++) {
      const down = Math.floor(at / SIDE) + 0.5 - outline.y;
      const across = (at % SIDE) + 0.5 - outline.x;
      const [theta, r] = [Math.atan2(down, across), Math.hypot(down, across)];
      const from = r - radiusAt(outline, theta);
      if (from < 0) inside[at] = 1;
      if (Math.abs(from) > 3 || isInGap(outline, theta)) continue;
      ink[at] = Math.max(
        ink[at],
        Math.min(1, Math.max(0, outline.pen / 2 + 0.5 - steep(outline, theta) * Math.abs(from))),
      );
    }
  }
  return { ink, inside, outlines };
}

/** How much nearer the curve is than along the ray: the cosine of their angle. */
function steep(outline: Outline, theta: number): number {
  const slope = (radiusAt(outline, theta + 1e-3) - radiusAt(outline, theta - 1e-3)) / 2e-3;
  return 1 / Math.hypot(1, slope / radiusAt(outline, theta));
}

function isInGap({ gap }: Outline, theta: number): boolean {
  if (gap === null) return false;
  const past = (theta - gap + 4 * Math.PI) % (2 * Math.PI);
  return past < GAP;
}

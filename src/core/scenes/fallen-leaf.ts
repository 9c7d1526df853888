import type { RandomState } from '../random/index.ts';
import { clamp } from '../vector.ts';

/** What covers a part of the picture: a signed distance to its outline, and its greys. Lengths in pixels. */
export interface Leaf {
  readonly y: number;
  readonly x: number;
  /** Nothing of it is further from (y, x). */
  readonly radius: number;
  /** Distance to the outline from an offset, negative inside. */
  readonly distance: (dy: number, dx: number) => number;
  readonly grey: (dy: number, dx: number) => number;
  /** How high it lies above what is behind, which is how soft and wide its shadow is. */
  readonly lift: number;
}

/** A smooth random field on the picture. */
type Field = (y: number, x: number) => number;

/** Where a leaf of half-length `radius` lies. */
export interface Lie {
  readonly y: number;
  readonly x: number;
  readonly radius: number;
  readonly side: number;
}

/** Light comes from the upper left; this is how much a slope towards it gains. */
const LIGHT = { y: -0.55, x: -0.6 } as const;

/**
 * A withered leaf, pointed at both ends, with a midrib and side veins, curled across and bent along, mottled, its
 * teeth cut into the edge; one in eight is a twig.
 */
export function fallenLeaf(random: RandomState, lie: Lie, relief: number, mottle: Field): Leaf {
  const { y, x, radius, side } = lie;
  const angle = random.uniform(0, 2 * Math.PI);
  const twig = random.random() < 0.12;
  const wide = twig ? random.uniform(0.035, 0.07) : random.uniform(0.32, 0.68);
  const skew = twig ? 0.1 : random.uniform(-0.1, 0.5);
  const bow = random.uniform(-0.22, 0.22);
  const teeth = { count: Math.round(random.uniform(9, 22)), depth: twig ? 0 : random.uniform(0, 0.07) };
  const skin = drawSkin(random, radius, twig, relief);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  // p runs from the stem at −1 to the tip at 1 along the bowed midrib, q across it, both in half-lengths
  const along = (dy: number, dx: number) => (cosine * dx + sine * dy) / radius;
  const across = (dy: number, dx: number, p: number) =>
    (cosine * dy - sine * dx) / radius - bow * (1 - p * p);
  const halfWidth = (p: number) => {
    const bite = 1 - teeth.depth * Math.abs(((p * teeth.count) % 1) - 0.5);
    return Math.max(0, 1 - p * p) * (1 - skew * p) * wide * bite + (twig ? 0.35 * wide : 0);
  };
  return {
    y,
    x,
    radius: 1.1 * radius,
    distance: (dy, dx) => {
      const p = along(dy, dx);
      const beyond = Math.abs(p) - 1;
      const slope = 2 * wide * Math.abs(p) + 2 * Math.abs(bow * p);
      const aside = (Math.abs(across(dy, dx, p)) - halfWidth(p)) / Math.sqrt(1 + slope * slope);
      return radius * (beyond > 0 ? Math.hypot(beyond, Math.max(0, aside)) : aside);
    },
    grey: (dy, dx) => {
      const p = along(dy, dx);
      const q = across(dy, dx, p);
      const s = q / Math.max(0.02, halfWidth(p));
      const stain = mottle(y + dy + skin.shift, x + dx - skin.shift);
      return skin.light(p, q, s, [cosine, sine], stain);
    },
    lift: twig ? 1.4 * wide * radius : Math.min(0.3 * radius * random.uniform(0.3, 1), 0.045 * side),
  };
}

/** A leaf's greys: how light it is in the mean, its tilt, curl and bend, its veins. */
function drawSkin(random: RandomState, radius: number, twig: boolean, relief: number) {
  // most are dark or middling, a few nearly white
  const grey = twig ? random.uniform(0.06, 0.3) : 0.1 + 0.68 * random.random() ** 1.5;
  const tilt = { y: 0.4 * random.standardNormal(), x: 0.4 * random.standardNormal() };
  const curl = twig ? 1.5 : random.uniform(-1.1, 1.1);
  const bend = random.uniform(-0.6, 0.6);
  const veins = random.uniform(5, 9);
  const sharp = random.uniform(0.5, 0.9);
  // veins thinner than a pixel are left out
  const fine = clamp((radius - 5) / 12);
  const light = (
    p: number,
    q: number,
    s: number,
    [cosine, sine]: readonly [number, number],
    stain: number,
  ) => {
    const phase = Math.abs((((p - sharp * Math.abs(q) * 1.4) * veins + 50) % 1) - 0.5);
    const vein = clamp(1 - phase / 0.09) * clamp(1.1 - Math.abs(s));
    const rib = clamp(1 - Math.abs(q) / Math.max(0.018, 0.7 / radius));
    // between the veins the blade bulges
    const bulge = 0.35 * fine * (phase - 0.25);
    const slopeAcross = curl * s + bulge * Math.sign(q);
    const slopeAlong = bend * p + 2 * bulge;
    const slopeX = tilt.x + cosine * slopeAlong - sine * slopeAcross;
    const slopeY = tilt.y + sine * slopeAlong + cosine * slopeAcross;
    const lit = Math.exp(relief * 0.62 * (LIGHT.x * slopeX + LIGHT.y * slopeY));
    const marks = 1 + relief * (0.3 * stain + fine * (0.2 * vein + 0.32 * rib));
    return clamp(grey * lit * marks * (1 - 0.18 * relief * s * s), 0.015, 0.97);
  };
  return { light, shift: random.uniform(0, 4096) };
}

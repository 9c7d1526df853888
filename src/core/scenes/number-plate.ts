import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import { fractalNoise } from './fractal-noise.ts';
import { plateFace } from './plate-face.ts';
import type { PlateFace } from './plate-face.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

/** From a place in the picture to the plate: u across and v down, 0 … 1 on it, with the picture's perspective. */
type Pose = (y: number, x: number) => { readonly u: number; readonly v: number };

/** Pixels of the plate's face for each of the picture. */
const FINENESS = 2;

/** From the left and above, a little from behind the camera; of length 1. */
const LIGHT = { x: -0.42, y: -0.55, z: 0.72 } as const;
/** Between the light and the eye, which is straight ahead; of length 1. */
const HALFWAY = { x: -0.226, y: -0.297, z: 0.928 } as const;

/**
 * The number plate of a car, as a camera by the road sees it: pressed characters, rim and bolts on painted metal,
 * dirty, somewhat turned and tilted, in light from the upper left. The number and the town are invented.
 *
 * @throws RangeError if a side is below 16
 */
export function numberPlate(shape: SceneShape, seed = 1): Vec {
  checkScene('numberPlate', shape, seed);
  const [height, width] = shape;
  const random = new RandomState(seed);
  const across = 0.8 * Math.min(width, 1.8 * height);
  const face = plateFace(Math.max(32, Math.round(FINENESS * across)), random);
  const pose = drawPose(shape, across, random);
  const metal = bodywork(shape, random);
  const sparkle = fractalNoise(random, 0.012 * across + 0.8, 2);
  return Float64Array.from({ length: height * width }, (_, pixel) => {
    const [row, column] = [Math.floor(pixel / width), pixel % width];
    let light = 0;
    // four points a pixel
    for (let k = 0; k < 4; k++) {
      const y = row + 0.25 + 0.5 * (k >> 1);
      const x = column + 0.25 + 0.5 * (k & 1);
      const { u, v } = pose(y, x);
      const off = outside(u, v);
      light += off > 0 ? metal(y, x) * shadow(u, v) : shade(face, u, v);
    }
    return clamp((light / 4) * (1 + 0.012 * sparkle(row, column)));
  });
}

/** A small turn, and one end of the plate nearer than the other. */
function drawPose([height, width]: SceneShape, across: number, random: RandomState): Pose {
  const turn = random.uniform(-0.07, 0.07);
  const nearer = random.uniform(-0.12, 0.12);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return (y, x) => {
    const dx = (x - width / 2) / across;
    const dy = (y - height / 2) / across;
    const depth = 1 + nearer * dx;
    return {
      u: 0.5 + (cosine * dx + sine * dy) / depth,
      v: 0.5 + (2 * (cosine * dy - sine * dx)) / depth,
    };
  };
}

/** Distance from a plate with rounded corners, in plate widths; negative on it. */
function outside(u: number, v: number): number {
  const round = 0.035;
  const dx = Math.abs(u - 0.5) - 0.5 + round;
  const dy = (Math.abs(v - 0.5) - 0.5) / 2 + round;
  return Math.hypot(Math.max(0, dx), Math.max(0, dy)) + Math.min(0, Math.max(dx, dy)) - round;
}

/** The plate stands off the bodywork: it takes light away below and to the right, softly, and close all round. */
function shadow(u: number, v: number): number {
  const cast = outside(u - 0.018, v - 0.05);
  const close = outside(u, v);
  return (1 - 0.62 * clamp(1 - (cast + 0.012) / 0.035)) * (1 - 0.45 * clamp(1 - close / 0.012));
}

/** Light from one point of the plate: relief tilts it, the rim and the bolts stand out. */
function shade(face: PlateFace, u: number, v: number): number {
  const bolt = nearestBolt(u, v);
  const [height, width] = face.shape;
  const row = clamp(Math.floor(v * height), 1, height - 2);
  const column = clamp(Math.floor(u * width), 1, width - 2);
  const at = row * width + column;
  const slopeX = (face.height[at + 1] - face.height[at - 1]) / 2;
  const slopeY = (face.height[at + width] - face.height[at - width]) / 2;
  // a sheet of metal sags: it is lighter where it faces the light
  const gradient = 1.1 - 0.22 * u - 0.16 * v;
  if (bolt.distance < BOLT) return gradient * boltLight(bolt.dx, bolt.dy);
  const scale = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY);
  const cosine = Math.max(0, scale * (LIGHT.z - LIGHT.x * slopeX - LIGHT.y * slopeY));
  // only pressed shoulders turn far enough to mirror the light: half way between it and the eye
  const half = Math.max(0, scale * (HALFWAY.z - HALFWAY.x * slopeX - HALFWAY.y * slopeY));
  const glint = 0.25 * half ** 40 * clamp(20 * (slopeX * slopeX + slopeY * slopeY));
  // bolts press their shadow, and rust runs down from the upper two
  const lee = 1 - 0.5 * clamp(1 - (nearestBolt(u - 0.006, v - 0.014).distance - BOLT) / 0.01);
  const rust = bolt.dy > 0 ? 0.45 * Math.exp(-((bolt.dx / 0.009) ** 2) - bolt.dy / 0.05) : 0;
  const edge = 1 - 0.35 * clamp(1 + outside(u, v) / 0.006);
  return gradient * face.albedo[at] * (cosine / LIGHT.z) * lee * (1 - rust) * edge + glint;
}

/** Radius of a bolt's head in plate widths, and where the two upper and the two lower ones are. */
const BOLT = 0.017;
const bolts = [
  [0.22, 0.13],
  [0.78, 0.13],
  [0.22, 0.87],
  [0.78, 0.87],
] as const;

function nearestBolt(u: number, v: number) {
  let nearest = { distance: Infinity, dx: 0, dy: 0 };
  for (const [bu, bv] of bolts) {
    const [dx, dy] = [u - bu, (v - bv) / 2];
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance < nearest.distance) nearest = { distance, dx, dy };
  }
  return nearest;
}

/** A zinc dome with a slot across. */
function boltLight(dx: number, dy: number): number {
  const [x, y] = [dx / BOLT, dy / BOLT];
  const z = Math.sqrt(Math.max(0.05, 1 - 0.6 * (x * x + y * y)));
  const cosine = Math.max(0, 0.77 * (LIGHT.x * x + LIGHT.y * y) + LIGHT.z * z);
  const slot = Math.abs(x * 0.8 + y * 0.6) < 0.17 && Math.abs(y * 0.8 - x * 0.6) < 0.75 ? 0.35 : 1;
  return slot * (0.1 + 0.42 * cosine + 0.5 * cosine ** 20);
}

/** Dark paint round the plate: the sky mirrored above the crease, the ground below, a gap under the lid, dust. */
function bodywork([height, width]: SceneShape, random: RandomState): (y: number, x: number) => number {
  const side = Math.min(height, width);
  const dust = fractalNoise(random, 0.3 * side, 5);
  const fine = fractalNoise(random, 0.02 * side + 1, 2);
  const crease = random.uniform(0.11, 0.15);
  const gap = random.uniform(0.86, 0.9);
  return (y, x) => {
    const cloud = dust(y, x);
    // metal is bent, and so are the lines in it
    const down = y / height - 0.03 * Math.sin((3 * x) / width + 1);
    const sky = down < crease ? 0.3 + 0.35 * (down / crease) ** 2 + 0.06 * cloud : 0.2;
    const below = 0.13 + 0.14 * Math.exp(-(down - crease) / 0.25);
    const paint = sky + (below - sky) * clamp((down - crease) / 0.012 + 0.5);
    const seam = 0.75 * Math.exp(-(((down - gap) / 0.006) ** 2));
    const lower = 0.2 * clamp((down - gap - 0.008) / 0.006) * Math.exp(-(down - gap) / 0.06);
    const fall = 1.05 - 0.35 * (x / width);
    return (paint * (1 - seam) + lower) * fall * (0.9 + 0.14 * cloud + 0.05 * fine(y, x));
  };
}

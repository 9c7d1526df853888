/**
 * `node tests/widgets/learned-vs-wiener.seeds.ts`: how many dB nearer than the untouched picture each method comes, by the noise and by the blur, over
 * held-out pictures and trainings, as `src/widgets/learned-vs-wiener/curve.ts` records it; with `--rings` the power of the training's pictures, as
 * `rings.ts` does; with `--told` what a Wiener filter gains on text that is told the mean spectrum of other pages. It reads the trainings that `npm run train restorer denoiser` keeps.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import { classSpectrum } from '../../src/core/spectral/index.ts';
import { filtered, gaussianTransfer, psnrInside } from '../../src/networks/restorer-blur.ts';
import {
  otherPage,
  SHAPE,
  SIDE,
  testedPicture,
  trainedPictures,
  type Kind,
} from '../../src/networks/restorer-pictures.ts';
import { observed } from '../../src/networks/restorer.ts';
import { rounded } from '../../src/networks/weights-file.ts';
import { METHODS, TRAINED, type Method } from '../../src/widgets/learned-vs-wiener/params.ts';
import { restoredBy, type Told, type Trained } from '../../src/widgets/learned-vs-wiener/restore.ts';

export const SCENES = {
  'dead-leaves': { kind: 'leaves', pictures: 5 },
  discs: { kind: 'discs', pictures: 3 },
  'text-page': { kind: 'text', pictures: 3 },
  'still-life': { kind: 'still', pictures: 2 },
} as const satisfies Record<string, { kind: Kind; pictures: number }>;
export type Scene = keyof typeof SCENES;

export const TRIED = {
  noise: [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2],
  blur: [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3],
} as const;
export type Along = keyof typeof TRIED;
const MOST_TRAININGS = 5;
const KEPT_BITS = 7;
const LEARNED: readonly Method[] = ['fixed', 'varied', 'plugged'];

const CACHE = 'node_modules/.cache/train';
function weightsOf(name: string) {
  const file = readFileSync(`${CACHE}/${name}`);
  return rounded((deserialize(file) as { state: { params: Trained['fixed'] } }).state.params, KEPT_BITS);
}
const names = (seed: number) => ({
  fixed: `restorer-fixed-${seed}`,
  varied: `restorer-varied-${seed}`,
  denoiser: `denoiser-denoiser-${seed}`,
});
export function trainingOf(seed: number): Trained {
  const { fixed, varied, denoiser } = names(seed);
  return { fixed: weightsOf(fixed), varied: weightsOf(varied), denoiser: weightsOf(denoiser) };
}
const finished = (seed: number): boolean =>
  Object.values(names(seed)).every((name) => {
    const place = `${CACHE}/${name}`;
    return (
      existsSync(place) && (deserialize(readFileSync(place)) as { losses: unknown[] }).losses.length === 500
    );
  });

export const toldAt = (along: Along, at: number): Told => ({ ...TRAINED, [along]: at });

/** dB of one method over the untouched picture. */
export function gainOf(method: Method, weights: Trained, kind: Kind, index: number, told: Told): number {
  const truth = testedPicture(kind, index);
  const data = observed(truth, told.blur, told.noise, index + 1);
  const rate = (x: typeof truth) => psnrInside(x, truth, SHAPE);
  return rate(restoredBy(method, weights, data, told, SHAPE)) - rate(data);
}

/** Mean and standard deviation over pictures, and trainings where there are any, to a hundredth. */
function spreadAt(method: Method, scene: Scene, told: Told, trainings: readonly Trained[]) {
  const { kind, pictures } = SCENES[scene];
  const used = LEARNED.includes(method) ? trainings : trainings.slice(0, 1);
  const gains = used.flatMap((weights) =>
    Array.from({ length: pictures }, (_, index) => gainOf(method, weights, kind, index, told)),
  );
  const mean = gains.reduce((sum, one) => sum + one, 0) / gains.length;
  const variance = gains.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (gains.length - 1);
  return { mean: Number(mean.toFixed(2)), sd: Number(Math.sqrt(variance).toFixed(2)) };
}

/** dB over the untouched page, the mean over the recorded pages, of a filter that is told the mean spectrum of 40 others. */
export function gainToldText(): number {
  const others = Array.from({ length: 40 }, (_, i) => otherPage(i));
  const [power, transfer] = [classSpectrum(others, SHAPE), gaussianTransfer(TRAINED.blur, SHAPE)];
  const across = Math.floor(SIDE / 2) + 1;
  const gain = (k: number) => {
    const signal = power[Math.floor(k / across) * SIDE + (k % across)];
    return (transfer[k] * signal) / (transfer[k] ** 2 * signal + TRAINED.noise ** 2);
  };
  const { kind, pictures } = SCENES['text-page'];
  const gains = Array.from({ length: pictures }, (_, index) => {
    const truth = testedPicture(kind, index);
    const data = observed(truth, TRAINED.blur, TRAINED.noise, index + 1);
    return psnrInside(filtered(data, gain, SHAPE), truth, SHAPE) - psnrInside(data, truth, SHAPE);
  });
  return Number((gains.reduce((sum, one) => sum + one, 0) / pictures).toFixed(2));
}

/** E|F x|²/n, the mean over rings of |f| a 96th of a cycle per pixel wide, to three digits. */
export function ringsOf(pictures: number): number[] {
  const power = classSpectrum(trainedPictures(pictures), SHAPE);
  const rings = Math.round(Math.hypot(SIDE / 2, SIDE / 2)) + 1;
  const [sums, counts] = [new Float64Array(rings), new Float64Array(rings)];
  power.forEach((value, k) => {
    const [row, column] = [Math.floor(k / SIDE), k % SIDE];
    const ring = Math.round(Math.hypot(Math.min(row, SIDE - row), Math.min(column, SIDE - column)));
    sums[ring] += value;
    counts[ring] += 1;
  });
  return Array.from(sums, (sum, ring) => Number((sum / counts[ring]).toPrecision(3)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--rings')) console.log(JSON.stringify(ringsOf(40)));
  else if (process.argv.includes('--told')) console.log(gainToldText());
  else {
    const seeds = Array.from({ length: MOST_TRAININGS }, (_, i) => i + 1).filter(finished);
    const trainings = seeds.map(trainingOf);
    const of = (scene: Scene, along: Along) =>
      Object.fromEntries(
        METHODS.map((method) => {
          const all = TRIED[along].map((at) => spreadAt(method, scene, toldAt(along, at), trainings));
          return [method, { mean: all.map(({ mean }) => mean), sd: all.map(({ sd }) => sd) }];
        }),
      );
    const gains = Object.fromEntries(
      (Object.keys(SCENES) as Scene[]).map((scene) => [
        scene,
        { noise: of(scene, 'noise'), blur: of(scene, 'blur') },
      ]),
    );
    console.log(JSON.stringify({ trainings: seeds.length, gains }));
  }
}

/** What the page asks a worker for: plain values that can be sent, read once from the Lab's own. */
import type { AnyValues, ImageValue, InkValue, PlanarPicture } from '../../widgets/contract.ts';
import {
  BASES,
  benchParams,
  BY,
  drawnOf,
  HAND,
  givenOf,
  methodIn,
  nameOf,
  pictureOf,
  type MethodSeed,
  type Place,
  NOISES,
  OUTSIDES,
  type Base,
  type NoiseName,
  type Outside,
} from '../params/index.ts';

/** In pixels where nothing else is said; each blur reads its own. */
export interface BlurSettings {
  readonly blur: string;
  /** Of a motion; the angle in degrees. */
  readonly length: number;
  readonly angle: number;
  /** Of a Gaussian. */
  readonly sigma: number;
  /** Of a box. */
  readonly side: number;
  /** Of a disc. */
  readonly radius: number;
  /** Of Airy's pattern: the radius of its first dark ring. */
  readonly ring: number;
  /** Of Moffat's profile; β has no unit. */
  readonly fwhm: number;
  readonly beta: number;
  /** Of one that is drawn: its strokes, what drew each, how wide pen and rubber are, and what lies beneath. */
  readonly strokes: InkValue;
  readonly tools: string;
  readonly pen: number;
  readonly rubber: number;
  readonly base: Base;
  /** A kernel that was measured or came in a file: one plane. */
  readonly given: PlanarPicture | undefined;
  /** How many times too large a blur the methods are told; 1 but for a picture that is blurred here. */
  readonly misstated: number;
  /** A picture that is blurred here is blurred on the grid on which it is undone. */
  readonly crime: boolean;
  /** What the methods take to lie outside the frame. */
  readonly outside: Outside;
}

export interface PictureSettings {
  readonly image: ImageValue;
  /** Sharp as it comes: it is blurred here. */
  readonly isSharp: boolean;
  /** Each colour by itself; else their luminance. */
  readonly perChannel: boolean;
  /** What the file holds; `file` leaves it to the kind of file. */
  readonly curve: 'file' | 'srgb' | 'linear';
  /** The file's number where there is no light. */
  readonly offset: number;
  /** Photons for one of the file's numbers; 0 where nobody knows. */
  readonly gain: number;
  /** What is saturated is not known. */
  readonly losesSaturated: boolean;
}

/** What is put in where a picture is blurred here. */
export interface AddedNoise {
  readonly name: NoiseName;
  /** In units of light. */
  readonly sigma: number;
  /** Where the light is 1. */
  readonly photons: number;
  /** Stored in eight bits. */
  readonly isRounded: boolean;
  readonly seed: number;
}

export interface NoiseSettings {
  readonly added: AddedNoise;
  /** Where what the methods are told of it comes from. */
  readonly from: string;
  /** Where it is set by hand: in units of light. */
  readonly sigma: number;
}

/** The picture, the blur and the noise. */
export interface BenchTask {
  readonly picture: PictureSettings;
  readonly blur: BlurSettings;
  readonly noise: NoiseSettings;
}

/** The same, with one method. */
export interface MethodTask extends BenchTask {
  readonly method: string;
  readonly values: Readonly<Record<string, number>>;
  /** The rule that sets what it can; 'hand' for none. */
  readonly by: string;
}

const pictureSettings = (p: AnyValues): PictureSettings => ({
  image: pictureOf(p),
  isSharp: p.state === 'sharp',
  perChannel: p.colour === 'channels',
  curve: oneOf(benchParams.curve.options, p.curve),
  offset: Number(p.offset),
  gain: Number(p.gain),
  losesSaturated: p.saturated === 'unknown',
});

const blurSettings = (p: AnyValues): BlurSettings => ({
  blur: String(p.blur),
  length: Number(p.length),
  angle: Number(p.angle),
  sigma: Number(p.sigma),
  side: Number(p.side),
  radius: Number(p.radius),
  ring: Number(p.ring),
  fwhm: Number(p.fwhm),
  beta: Number(p.beta),
  strokes: p.blur === 'drawn' ? drawnOf(p) : [],
  tools: String(p.tools),
  pen: Number(p.pen),
  rubber: Number(p.rubber),
  base: oneOf(BASES, p.base),
  given: p.blur === 'given' ? givenOf(p) : undefined,
  misstated: p.state === 'sharp' ? Number(p.misstated) : 1,
  crime: p.crime === true,
  outside: oneOf(OUTSIDES, p.outside),
});

const noiseSettings = (p: AnyValues): NoiseSettings => ({
  added: {
    name: oneOf(NOISES, p.added),
    sigma: Number(p.addedSigma),
    photons: Number(p.photons),
    isRounded: p.rounded === true,
    seed: Number(p.seed),
  },
  from: String(p.noiseFrom),
  sigma: Number(p.noise),
});

/** The option that is chosen: one of them, since the codec takes no other. */
const oneOf = <T extends string>(options: readonly T[], value: unknown): T =>
  options.find((option) => option === value) ?? options[0];

export const benchTask = (p: AnyValues): BenchTask => ({
  picture: pictureSettings(p),
  blur: blurSettings(p),
  noise: noiseSettings(p),
});

export function methodTask(p: AnyValues, place: Place, seeds: readonly MethodSeed[]): MethodTask {
  const method = methodIn(p, place);
  const seed = seeds.find(({ name }) => name === method);
  const names = Object.keys(seed?.params ?? {});
  return {
    ...benchTask(p),
    method,
    values: Object.fromEntries(names.map((name) => [name, Number(p[nameOf(place, method, name)])])),
    by: String(p[nameOf(place, method, BY)] ?? HAND),
  };
}

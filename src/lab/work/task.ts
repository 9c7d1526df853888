/** What the page asks a worker for: plain values that can be sent, read once from the Lab's own. */
import type { AnyValues, ImageValue } from '../../widgets/contract.ts';
import { BY, methodIn, nameOf, pictureOf, type MethodSeed, type Place } from '../params.ts';

export interface BlurSettings {
  readonly blur: string;
  /** Of a motion: pixels and degrees. */
  readonly length: number;
  readonly angle: number;
  /** Of a Gaussian, in pixels. */
  readonly sigma: number;
  /** Of a disc, in pixels. */
  readonly radius: number;
}

/** The picture, the blur and the noise. */
export interface BenchTask {
  readonly picture: ImageValue;
  readonly blur: BlurSettings;
  /** σ of the noise in units of light; undefined where it is to be estimated. */
  readonly sigma: number | undefined;
  readonly perChannel: boolean;
}

/** The same, with one method. */
export interface MethodTask extends BenchTask {
  readonly method: string;
  readonly values: Readonly<Record<string, number>>;
  /** A rule sets what it can from σ. */
  readonly byRule: boolean;
}

export function benchTask(p: AnyValues): BenchTask {
  return {
    picture: pictureOf(p),
    blur: {
      blur: String(p.blur),
      length: Number(p.length),
      angle: Number(p.angle),
      sigma: Number(p.sigma),
      radius: Number(p.radius),
    },
    sigma: p.noiseFrom === 'set' ? Number(p.noise) : undefined,
    perChannel: p.colour === 'channels',
  };
}

export function methodTask(p: AnyValues, place: Place, seeds: readonly MethodSeed[]): MethodTask {
  const method = methodIn(p, place);
  const seed = seeds.find(({ name }) => name === method);
  const names = Object.keys(seed?.params ?? {});
  return {
    ...benchTask(p),
    method,
    values: Object.fromEntries(names.map((name) => [name, Number(p[nameOf(place, method, name)])])),
    byRule: p[nameOf(place, method, BY)] === 'rule',
  };
}

/** What a worker is asked, out of the values that are set: plain data. */
import type { Rows } from '../../../parts/model/regular-grid.ts';
import type { AnyValues } from '../../../widgets/contract.ts';
import { BY, HAND, methodIn, nameOf, type MethodSeed, type Place } from '../../params/index.ts';
import { isMadeHere, tableIn, type Outside, type ResponseName, type SignalName } from '../params.ts';
import type { ResponseSettings } from './response.ts';

export interface AddedNoise {
  readonly kind: 'gaussian' | 'poisson' | 'none';
  /** As a share of the truth's largest value. */
  readonly sigma: number;
  /** Where the truth is highest. */
  readonly photons: number;
  readonly seed: number;
}
export interface ToldNoise {
  readonly from: 'estimated' | 'known' | 'set';
  /** As a share of the observation's largest value. */
  readonly sigma: number;
  /** Photons there; 0 where the noise does not grow with the signal. */
  readonly photons: number;
}
export interface BenchTask {
  readonly signal: SignalName;
  /** The reader's own; empty for the book's. */
  readonly rows: Rows;
  /** Sharp when it comes, and blurred here. */
  readonly isSharp: boolean;
  readonly response: ResponseSettings;
  readonly outside: Outside;
  readonly added: AddedNoise;
  readonly noise: ToldNoise;
}
export interface MethodTask extends BenchTask {
  readonly method: string;
  /** Its rule, or 'hand'. */
  readonly by: string;
  readonly values: Readonly<Record<string, number>>;
}

export const benchTask = (p: AnyValues): BenchTask => ({
  signal: p.signal as SignalName,
  rows: p.signal === 'own' ? (tableIn(p, 'table') ?? []) : [],
  isSharp: isMadeHere(p),
  response: {
    name: p.response as ResponseName,
    width: Number(p.width),
    rows: p.response === 'own' ? (tableIn(p, 'responseTable') ?? []) : [],
    withoutBackground: p.background === true,
  },
  outside: p.outside as Outside,
  added: {
    kind: p.added as AddedNoise['kind'],
    sigma: Number(p.addedSigma),
    photons: Number(p.photons),
    seed: Number(p.seed),
  },
  noise: {
    from: p.noiseFrom as ToldNoise['from'],
    sigma: Number(p.noise),
    photons: Number(p.counts),
  },
});

export function methodTask(p: AnyValues, place: Place, seeds: readonly MethodSeed[]): MethodTask {
  const method = methodIn(p, place);
  const seed = seeds.find(({ name }) => name === method)!;
  const values = Object.keys(seed.params).map((param) => [param, Number(p[nameOf(place, method, param)])]);
  return {
    ...benchTask(p),
    method,
    by: String(p[nameOf(place, method, BY)] ?? HAND),
    values: Object.fromEntries(values),
  };
}

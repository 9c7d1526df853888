/** What can be set in the Lab, as plain data: the picture, its blur, its noise, and a method for each place. */
import type { AnyValues, ImageValue, ParamSpec, ParamSpecs, SliderSpec } from '../widgets/contract.ts';

/** The name of the Lab's values in an address: `?lab.length=20`. */
export const ID = 'lab';
/** The longest side that a reader's picture is brought down to. */
export const SIDE = 512;

/** The least σ of the noise that is told: below, the rounding of eight bits would be trusted as a measurement. */
export const LEAST_SIGMA = 1e-4;

/** The picture, the blur and the noise: the same for every method. */
export const benchParams = {
  picture: {
    kind: 'image',
    scenes: ['still-life', 'text-page', 'number-plate'],
    side: SIDE,
    default: { scene: 'still-life' },
    role: 'observation',
  },
  blur: { kind: 'choice', options: ['motion', 'gaussian', 'disc'], default: 'motion', role: 'kernel' },
  length: {
    kind: 'slider',
    min: 1,
    max: 60,
    step: 0.5,
    default: 15,
    unit: 'px',
    role: 'kernel',
    when: { blur: 'motion' },
  },
  angle: {
    kind: 'slider',
    min: -90,
    max: 90,
    step: 1,
    default: 20,
    unit: '°',
    role: 'kernel',
    when: { blur: 'motion' },
  },
  sigma: {
    kind: 'slider',
    min: 0.2,
    max: 12,
    step: 0.1,
    default: 2,
    unit: 'px',
    role: 'kernel',
    when: { blur: 'gaussian' },
  },
  radius: {
    kind: 'slider',
    min: 0.5,
    max: 25,
    step: 0.1,
    default: 4,
    unit: 'px',
    role: 'kernel',
    when: { blur: 'disc' },
  },
  noiseFrom: { kind: 'choice', options: ['estimated', 'set'], default: 'estimated', role: 'noise' },
  noise: {
    kind: 'slider',
    scale: 'log',
    min: 1e-4,
    max: 0.2,
    default: 0.002,
    role: 'noise',
    when: { noiseFrom: 'set' },
  },
  colour: { kind: 'choice', options: ['luminance', 'channels'], default: 'luminance' },
  count: { kind: 'choice', options: ['2', '3', '4'], default: '2' },
} as const satisfies ParamSpecs;

/** The places for methods, and what stands in each at first. */
export const PLACES = {
  first: 'wiener',
  second: 'richardson-lucy',
  third: 'total-variation',
  fourth: 'blind-map',
} as const;
export type Place = keyof typeof PLACES;
export const places: readonly Place[] = ['first', 'second', 'third', 'fourth'];

/** What a method lets a reader turn, as the pages know it without its code. */
export interface MethodSeed {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly params: Readonly<Record<string, { readonly label: string; readonly spec: SliderSpec }>>;
  /** Its params that a rule can set from σ of the noise. */
  readonly ruled: readonly string[];
}

/** The name of a method's param in one place: `second.richardson-lucy.steps`. */
export const nameOf = (place: Place, method: string, param: string): string => `${place}.${method}.${param}`;
/** The param that says whether a rule sets the others. */
export const BY = 'by';

/** Every param of the Lab, with those of each method in each place. */
export function labParams(methods: readonly MethodSeed[]): ParamSpecs {
  const specs: Record<string, ParamSpec> = { ...benchParams };
  const options = methods.map(({ name }) => name);
  for (const place of places) {
    specs[place] = { kind: 'choice', options, default: PLACES[place], role: 'estimate' };
    for (const { name, params, ruled } of methods) {
      const when = { [place]: name };
      const by = nameOf(place, name, BY);
      if (ruled.length > 0) specs[by] = { kind: 'choice', options: ['rule', 'hand'], default: 'rule', when };
      for (const [param, { spec }] of Object.entries(params))
        specs[nameOf(place, name, param)] = {
          ...spec,
          when: ruled.includes(param) ? { ...when, [by]: 'hand' } : when,
        };
    }
  }
  return specs;
}

/** Every param at its default. */
export const defaultsOf = (specs: ParamSpecs): AnyValues =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));

/** The places in use. */
export const placesOf = (p: AnyValues): readonly Place[] => places.slice(0, Number(p.count));

export const methodIn = (p: AnyValues, place: Place): string => String(p[place]);

export const pictureOf = (p: AnyValues): ImageValue => p.picture as ImageValue;

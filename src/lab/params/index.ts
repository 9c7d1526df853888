/** What can be set in the Lab, as plain data: the picture, its blur, its noise, and a method for each place. */
import type {
  AnyValues,
  ImageValue,
  InkValue,
  ParamSpec,
  PlanarPicture,
  ParamSpecs,
  SliderSpec,
} from '../../widgets/contract.ts';
import { blurParams } from './blur.ts';
import { noiseParams } from './noise.ts';
import { pictureParams } from './picture.ts';

export { BASES, DRAWN_SIDE, HALVED, MOST_KERNEL, OUTSIDES, type Base, type Outside } from './blur.ts';
export { LEAST_SIGMA, NOISES, type NoiseName } from './noise.ts';
export { partIn, SIDE } from './picture.ts';

/** The name of the Lab's values in an address: `?lab.length=20`. */
export const ID = 'lab';

/** The picture, the blur and the noise: the same for every method. */
export const benchParams = { ...pictureParams, ...blurParams, ...noiseParams } as const satisfies ParamSpecs;

/** What says how a picture was blurred, whatever is done about it. */
export const blurNames: readonly string[] = Object.keys(blurParams).filter(
  (name) => !['misstated', 'crime', 'outside'].includes(name),
);

/** How many methods stand side by side. */
const countParam = {
  count: { kind: 'choice', options: ['1', '2', '3', '4'], default: '2' },
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
  readonly group: 'filter' | 'iteration' | 'prior' | 'learned' | 'blind';
  readonly summary: string;
  readonly params: Readonly<Record<string, { readonly label: string; readonly spec: SliderSpec }>>;
  /** Its params that a rule can set, the names of the rules, and which is the first: 'hand' for none. */
  readonly ruled: readonly string[];
  readonly rules: readonly string[];
  readonly by: string;
}

/** The name of a method's param in one place: `second.richardson-lucy.steps`. */
export const nameOf = (place: Place, method: string, param: string): string => `${place}.${method}.${param}`;
/** The param that says which rule sets the others, and its value where none does. */
export const BY = 'by';
export const HAND = 'hand';

/** Which method stands in each place, with the params of each method there. */
export function placeParams(
  methods: readonly MethodSeed[],
  first: Readonly<Record<Place, string>>,
): ParamSpecs {
  const specs: Record<string, ParamSpec> = {};
  const options = methods.map(({ name }) => name);
  for (const place of places) {
    specs[place] = { kind: 'choice', options, default: first[place], role: 'estimate' };
    for (const { name, params, ruled, rules, by: rule } of methods) {
      const when = { [place]: name };
      const by = nameOf(place, name, BY);
      if (rules.length > 0) specs[by] = { kind: 'choice', options: [HAND, ...rules], default: rule, when };
      for (const [param, { spec }] of Object.entries(params))
        specs[nameOf(place, name, param)] = {
          ...spec,
          when: ruled.includes(param) ? { ...when, [by]: HAND } : when,
        };
    }
  }
  return specs;
}

/** Every param of the Lab, with those of each method in each place. */
export const labParams = (methods: readonly MethodSeed[]): ParamSpecs => ({
  ...benchParams,
  ...countParam,
  ...placeParams(methods, PLACES),
});

/** Every param at its default. */
export const defaultsOf = (specs: ParamSpecs): AnyValues =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));

/** The places in use. */
export const placesOf = (p: AnyValues): readonly Place[] => places.slice(0, Number(p.count));

export const methodIn = (p: AnyValues, place: Place): string => String(p[place]);

/** The rule that sets what this place's method runs with; none where it is set by hand. */
export function ruleIn(p: AnyValues, place: Place): string | undefined {
  const rule = p[nameOf(place, methodIn(p, place), BY)];
  return rule === undefined || rule === HAND ? undefined : String(rule);
}

export const pictureOf = (p: AnyValues): ImageValue => p.picture as ImageValue;
/** The kernel that was measured or brought, as one plane; none before there is one. */
export const givenOf = (p: AnyValues): PlanarPicture | undefined => (p.given as ImageValue).own;
/** The strokes of a blur that is drawn. */
export const drawnOf = (p: AnyValues): InkValue => p.drawn as InkValue;

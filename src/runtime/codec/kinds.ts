/** Every kind of param, by name. */
import type { ParamSpec, PointSpec, PointsSpec } from '../../widgets/contract.ts';
import { ink } from './ink.ts';
import { kernel } from './kernel.ts';
import {
  clamp,
  cleanText,
  coercePair,
  isNumber,
  isPair,
  parseNumber,
  parseNumbers,
  type Kind,
  type Pair,
  type SpecOf,
} from './kind.ts';
import { image, sound, table } from './private-kinds.ts';
import { samples } from './samples.ts';

export const EXPRESSION_MOST = 200;
const SEED_MOST = 2 ** 32 - 1;

const pointOf = (spec: PointSpec | PointsSpec, value: unknown): Pair | undefined =>
  coercePair(value, [spec.x.min, spec.y.min], [spec.x.max, spec.y.max], spec.step);

export const kinds: { readonly [K in ParamSpec['kind']]: Kind<SpecOf<K>> } = {
  slider: {
    coerce: (spec, value) => {
      if (!isNumber(value)) return undefined;
      const whole = spec.integer ? Math.round(value) : value;
      return spec.zero && whole <= 0 ? 0 : clamp(whole, spec.min, spec.most ?? spec.max);
    },
    encode: String,
    parse: parseNumber,
  },
  range: {
    coerce: (spec, value) => {
      const both = coercePair(value, [spec.min, spec.min], [spec.max, spec.max], spec.step);
      return both && [Math.min(...both), Math.max(...both)];
    },
    encode: (value) => value.join(','),
    parse: parseNumbers,
  },
  choice: {
    coerce: (spec, value) => spec.options.find((option) => option === value),
    encode: (value) => value,
    parse: (text) => text,
  },
  toggle: {
    coerce: (_, value) => (typeof value === 'boolean' ? value : undefined),
    encode: (value) => (value ? '1' : '0'),
    parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  },
  seed: {
    coerce: (_, value) => (isNumber(value) ? clamp(Math.round(value), 0, SEED_MOST) : undefined),
    encode: String,
    parse: parseNumber,
  },
  point: { coerce: pointOf, encode: (value) => value.join(','), parse: parseNumbers },
  points: {
    coerce: (spec, value) => {
      if (!Array.isArray(value)) return undefined;
      const points = value.slice(0, spec.most).map((point) => pointOf(spec, point));
      return points.every((point) => point !== undefined) ? points : undefined;
    },
    encode: (value) => value.map((point) => point.join(',')).join(';'),
    parse: (text) => (text === '' ? [] : text.split(';').map(parseNumbers)),
  },
  signal: samples,
  curve: samples,
  ink,
  kernel,
  shape: {
    coerce: (spec, value) =>
      coercePair(isPair(value) ? value.map(Math.round) : value, [spec.min, spec.min], [spec.max, spec.max]),
    encode: (value) => value.join('x'),
    parse: (text) => text.split('x').map(parseNumber),
  },
  expression: {
    coerce: (_, value) => (typeof value === 'string' ? cleanText(value, EXPRESSION_MOST) : undefined),
    encode: (value) => value,
    parse: (text) => text,
  },
  image,
  sound,
  table,
  text: {
    coerce: (spec, value) => (typeof value === 'string' ? cleanText(value, spec.mostLength) : undefined),
    encode: (value) => value,
    parse: (text) => text,
  },
};

/** Random values of a param: legal ones, and candidates of every sort of illegal. */
import fc, { type Arbitrary } from 'fast-check';
import { coerce } from '../../../src/runtime/codec/index.ts';
import type { ParamSpec, ParamSpecs } from '../../../src/widgets/contract.ts';

const number = (min: number, max: number): Arbitrary<number> => fc.double({ min, max, noNaN: true });
const pair = (x: Arbitrary<number>, y: Arbitrary<number>): Arbitrary<[number, number]> => fc.tuple(x, y);

/** Within the bounds of its kind; `coerce` then brings it onto the steps. */
function candidate(spec: ParamSpec): Arbitrary<unknown> {
  switch (spec.kind) {
    case 'slider': {
      const { min, max: end } = spec;
      const max = spec.most ?? end;
      const log =
        spec.scale === 'log' ? number(Math.log(min), Math.log(max)).map(Math.exp) : number(min, max);
      return spec.zero ? fc.oneof(log, fc.constant(0)) : log;
    }
    case 'range':
      return pair(number(spec.min, spec.max), number(spec.min, spec.max));
    case 'choice':
      return fc.constantFrom(...spec.options);
    case 'toggle':
      return fc.boolean();
    case 'seed':
      return fc.nat(2 ** 32 - 1);
    case 'point':
      return pair(number(spec.x.min, spec.x.max), number(spec.y.min, spec.y.max));
    case 'points':
      return fc.array(pair(number(spec.x.min, spec.x.max), number(spec.y.min, spec.y.max)), {
        maxLength: spec.most,
      });
    case 'ink':
      return fc.array(
        fc.array(pair(number(spec.x.min, spec.x.max), number(spec.y.min, spec.y.max)), { maxLength: 30 }),
        { maxLength: 12 },
      );
    case 'signal':
    case 'curve':
      return fc.array(number(spec.min, spec.max), { minLength: spec.length, maxLength: spec.length });
    case 'kernel':
      return fc
        .tuple(fc.integer({ min: 1, max: spec.most }), fc.integer({ min: 1, max: spec.most }))
        .chain(([height, width]) =>
          fc
            .array(number(spec.min, spec.max), { minLength: height * width, maxLength: height * width })
            .map((data) => ({ shape: [height, width], data })),
        );
    case 'shape':
      return pair(fc.integer({ min: spec.min, max: spec.max }), fc.integer({ min: spec.min, max: spec.max }));
    case 'expression':
      return fc.string({ unit: 'binary', maxLength: 250 });
    case 'image':
      return fc.constantFrom(...spec.scenes).map((scene) => ({ scene }));
    case 'sound':
      return fc.constantFrom(...spec.clips).map((clip) => ({ clip }));
    case 'table':
      return fc.constant(null);
    case 'text':
      return fc.string({ unit: 'binary', maxLength: 2 * spec.mostLength });
  }
}

/** A value that a link can carry. */
export const legalValue = (spec: ParamSpec): Arbitrary<unknown> =>
  candidate(spec).map((value) => coerce(spec, value));

/** Values of all params; `fc.record` would lose none of the names, whatever they are. */
export const legalState = (specs: ParamSpecs): Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, legalValue(spec)])));

const HOSTILE = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '-1e999',
  '1e-999',
  '0x1F',
  '0b11',
  '1_000',
  '१',
  '-0',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  ',',
  ';',
  ',,,;;;',
  'x',
  '1x',
  '1,2,3;4',
  '====',
  'AAA',
  '_-_-',
  '\u0000\u0007\u001b[31m',
  '\u202e\ufeff\ud800',
  '<script>alert(1)</script>',
  '%00%ff%E0%A4%A',
  '../../etc/passwd',
  '@own',
  '9'.repeat(20_000),
  'A'.repeat(20_000),
  '1,'.repeat(10_000),
  '1;'.repeat(10_000),
  '('.repeat(20_000),
  '-'.repeat(20_000),
];

/** Text that nobody meant well. */
export const hostileText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,;x-+eE '), maxLength: 60 }),
  fc.base64String({ maxLength: 120 }),
  fc.double().map(String),
);

/** Anything at all in place of a value, for `coerce`. */
export const anything: Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withTypedArray: true, withSparseArray: true }),
  fc.double(),
  fc.array(fc.double(), { maxLength: 40 }),
  fc.record({ shape: fc.anything(), data: fc.anything(), own: fc.anything(), scene: fc.anything() }),
);

import { describe, expect, it } from 'vitest';
import { coerce, decode, encode } from '../../src/runtime/codec/index.ts';
import { kinds } from '../../src/runtime/codec/kinds.ts';
import type { ParamSpec } from '../../src/widgets/contract.ts';
import { params } from '../../src/widgets/specimen/params.ts';
import { expectSame, forAll } from './support/for-all.ts';
import { kindsCovered, specs } from './support/specs.ts';
import { anything, hostileText, legalValue } from './support/values.ts';

it('covers every kind there is', () => {
  expect([...kindsCovered].sort()).toEqual(Object.keys(kinds).sort());
});

describe.each(specs)('%s', (_, spec) => {
  it('restores every legal value exactly', () =>
    forAll(legalValue(spec), (value) => {
      const text = encode(spec, value);
      if (spec.kind === 'table') expect(text).toBeNull();
      else expectSame(decode(spec, text!, 'fallback'), { value, status: 'ok' });
    }));

  it('leaves a legal value as it is', () =>
    forAll(legalValue(spec), (value) => expectSame(coerce(spec, value, 'fallback'), value)));

  it('makes hostile text a legal value or falls back, and never throws', () =>
    forAll(hostileText, (text) => {
      const { value, status } = decode(spec, text, 'fallback');
      if (status === 'unreadable') expect(value).toBe('fallback');
      else expectSame(coerce(spec, value, 'illegal'), value);
    }));

  it('makes anything at all a legal value or falls back', () =>
    forAll(anything, (candidate) => {
      const value = coerce(spec, candidate, 'fallback');
      expectSame(coerce(spec, value, 'fallback'), value);
    }));

  it('falls back to the default where nothing else is named', () => {
    expect(coerce(spec, Symbol.iterator)).toBe(spec.default);
  });
});

describe('out of range', () => {
  const { lambda, noise, sigma, range, point, points, shape, kernel, seed, title, signal } = params;
  it.each<[string, ParamSpec, string, unknown]>([
    ['a slider above its end', sigma, '1e9', 4],
    ['a slider below its end', sigma, '-7', 0.5],
    ['a log slider at zero', lambda, '0', 1e-4],
    ['a log slider with a zero stop, below zero', noise, '-1', 0],
    ['a log slider with a zero stop, between zero and its least', noise, '1e-9', 1e-4],
    ['a whole number', { kind: 'slider', min: 1, max: 7, integer: true, default: 3 }, '2.6', 3],
    [
      'a number past its track',
      { kind: 'slider', min: 1, max: 7, most: 20, integer: true, default: 3 },
      '99',
      20,
    ],
    ['a range the wrong way round', range, '0.8,0.2', [0.2, 0.8]],
    ['a range off its steps', range, '0.123,2', [0.1, 1]],
    ['a point', point, '-5,5', [0, 1]],
    ['too many points', points, '0,0;1,0;2,0;3,0;4,0;5,0', [[0, 0], [1, 0], [2, 0], [3, 0]]], // prettier-ignore
    ['a shape', shape, '0x99', [1, 9]],
    ['a kernel entry', kernel, '99,-99', { shape: [1, 2], data: [9, -9] }],
    ['a seed', seed, '1e12', 2 ** 32 - 1],
    ['a negative seed', seed, '-1', 0],
    ['a long text', title, 'a'.repeat(99), 'a'.repeat(40)],
    ['control characters', title, 'a\u0000b\u001bc', 'abc'],
    ['a drawn sample', { ...signal, length: 1 }, encode({ ...signal, max: 9 }, [5])!, [1]],
  ])('%s is clamped', (_, spec, text, value) => {
    expect(decode(spec, text, 'fallback')).toEqual({ value, status: 'clamped' });
  });
});

describe('unreadable', () => {
  const { sigma, map, marked, kernel, signal, shape, scene, points } = params;
  it.each<[string, ParamSpec, string]>([
    ['words for a number', sigma, 'two'],
    ['nothing for a number', sigma, ''],
    ['an endless number', sigma, '1e999'],
    ['a hexadecimal number', sigma, '0x2'],
    ['an option that is not there', map, 'toString'],
    ['an option in capitals', map, 'GREY'],
    ['a toggle that is neither', marked, 'true'],
    ['a kernel with a hole', kernel, '1,2;3'],
    ['a kernel too large', kernel, '1,1,1,1,1,1'],
    ['too few samples', signal, 'AAAA'],
    ['samples that are not base64', signal, '!'.repeat(86)],
    ['three sides', shape, '3x3x3'],
    ['a scene that is not there', scene, '__proto__'],
    ['a point with three coordinates', points, '1,2,3'],
  ])('%s falls back', (_, spec, text) => {
    expect(decode(spec, text, 'fallback')).toEqual({ value: 'fallback', status: 'unreadable' });
  });
});

describe('ink', () => {
  const spec = {
    kind: 'ink',
    x: { min: 0, max: 64 },
    y: { min: 0, max: 64 },
    most: 400,
    default: [],
  } as const;
  const page = Array.from({ length: 20 }, (_, letter) =>
    Array.from({ length: 20 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 19;
      return [8 + 12 * (letter % 5) + 6 * Math.cos(angle), 8 + 14 * (letter >> 2) + 6 * Math.sin(angle)];
    }),
  );
  const text = encode(spec, coerce(spec, page))!;

  it('of a full page is a link that can be sent', () => {
    expect(text.length).toBeLessThan(1700);
    expect(encodeURIComponent(text)).toBe(text);
    expect(new URLSearchParams({ text }).toString()).toBe(`text=${text}`);
  });

  it('lies on quarters, within its bounds, without strokes of nothing', () => {
    expect(coerce(spec, [[[1.1, 2.2]], [], [[-9, 70], [3.3, 3.4]]])).toEqual([
      [[1, 2.25]],
      [[0, 64], [3.25, 3.5]],
    ]); // prettier-ignore
    expect(coerce({ ...spec, x: { min: 0.1, max: 0.9 } }, [[[0, 1]]])).toEqual([[[0.25, 1]]]);
  });

  it('has no more points than it may: the last stroke is cut, what follows is left out', () => {
    const dots = [[[1, 1], [2, 2]], [[3, 3], [4, 4]], [[5, 5]]]; // prettier-ignore
    const few = { ...spec, most: 3 };
    expect(coerce(few, dots)).toEqual([[[1, 1], [2, 2]], [[3, 3]]]); // prettier-ignore
    const written = encode(spec, coerce(spec, dots))!;
    expect(decode(few, written, 'fallback')).toMatchObject({ status: 'clamped' });
  });

  it('is read in capitals too', () => {
    expect(decode(spec, text.toUpperCase(), 'fallback')).toEqual(decode(spec, text, 'fallback'));
  });

  it.each<[string, (link: string) => string]>([
    ['cut off within a point', (link) => link.slice(0, -1)],
    ['cut off between strokes', (link) => link.slice(0, link.indexOf('.') + 1)],
    ['with a sign in it', (link) => link.replace('.', '-')],
    ['with a space in it', (link) => `${link.slice(0, 20)} ${link.slice(20)}`],
    ['that is none', () => ''],
  ])('of a link %s is unreadable', (_, damaged) => {
    expect(damaged(text)).not.toBe(text);
    expect(decode(spec, damaged(text), 'fallback')).toEqual({ value: 'fallback', status: 'unreadable' });
  });

  it.each<[string, unknown]>([
    ['holes', [, [[1, 1]]]],
    ['a stroke that is none', [[[1, 1]], 3]],
    ['a point of three', [[[1, 2, 3]]]],
    ['a point that is nowhere', [[[1, NaN]]]],
  ])('with %s is refused', (_, value) => {
    expect(coerce(spec, value, 'fallback')).toBe('fallback');
  });
});

describe('private data', () => {
  const picture = { own: { shape: [1, 1], planes: [1, 2, 3].map(() => new Float32Array(1)) } };
  it.each<[string, ParamSpec, unknown]>([
    ['a picture', params.scene, picture],
    ['a sound', params.clip, { own: { samples: new Float32Array(3), rate: 8000 } }],
    ['a table', params.table, [[1, 2]]],
  ])('%s of the reader’s own is legal and has no text', (_, spec, value) => {
    expect(coerce(spec, value)).toBe(value);
    expect(encode(spec, value)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['no planes', { own: { shape: [1, 1] } }],
    ['planes of another type', { own: { shape: [1, 1], planes: [[0]] } }],
    ['no shape', { own: { planes: [] } }],
  ])('a picture with %s is refused', (_, value) => {
    expect(coerce(params.scene, value, 'fallback')).toBe('fallback');
  });

  it.each<[string, unknown]>([
    ['too many rows', Array.from({ length: 101 }, () => [0, 0])],
    ['a row of another length', [[1, 2], [3]]],
    ['a number that is none', [[1, NaN]]],
  ])('a table with %s is refused', (_, value) => {
    expect(coerce(params.table, value, 'fallback')).toBe('fallback');
  });
});

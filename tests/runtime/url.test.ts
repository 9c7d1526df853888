import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../src/runtime/url.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { params, presets } from '../../src/widgets/specimen/params.ts';

const widget = { params, presets };
const read = (query: string, home?: string) => readState(new URLSearchParams(query), 'fig', widget, home);
const write = (
  p: object,
  {
    query = '',
    preset,
    home,
    step,
  }: Partial<Record<'query' | 'preset' | 'home', string>> & { step?: number } = {},
) => {
  const state = { preset, p: { ...presetValues(params, presets, preset), ...p }, step };
  const { query: out, left } = writeState(new URLSearchParams(query), 'fig', widget, state, home);
  return { out: out.toString(), left };
};

describe('reading', () => {
  it('finds nothing where nothing is said', () => {
    expect(read('other=usual&figure.sigma=1', 'strong')).toEqual({
      preset: 'strong',
      p: presetValues(params, presets, 'strong'),
      step: undefined,
      found: false,
      notices: [],
    });
  });

  it('takes a preset, and what differs from it', () => {
    const { preset, p, found, notices } = read('fig=text&fig.lambda=0.5', 'usual');
    expect({ preset, found, notices }).toEqual({ preset: 'text', found: true, notices: [] });
    expect(p).toEqual({ ...presetValues(params, presets, 'text'), lambda: 0.5 });
  });

  it('starts from the page’s own preset where the link names none', () => {
    expect(read('fig.sigma=3', 'strong').p).toEqual({ ...presetValues(params, presets, 'strong'), sigma: 3 });
  });

  it('falls back, param by param, to the preset and says so', () => {
    const { p, notices } = read('fig=text&fig.lambda=oops&fig.sigma=99&fig.seed=7');
    expect(p).toEqual({ ...presetValues(params, presets, 'text'), sigma: 4, seed: 7 });
    expect(notices).toEqual([
      { what: 'clamped', names: ['sigma'] },
      { what: 'unreadable', names: ['lambda'] },
    ]);
  });

  it.each(['nowhere', '', '__proto__', 'constructor', 'hasOwnProperty'])(
    'names a preset %j that is not there',
    (name) => {
      const { preset, p, notices } = read(`fig=${name}`, 'strong');
      expect(preset).toBe('strong');
      expect(p).toEqual(presetValues(params, presets, 'strong'));
      expect(notices).toEqual([{ what: 'unknown', names: [name] }]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'nothing', ''])(
    'names a param %j that is not there',
    (name) => {
      const { p, notices } = read(`fig.${name}=1`);
      expect(p).toEqual(presetValues(params, presets));
      expect(Object.getPrototypeOf(p)).toBe(Object.prototype);
      expect(notices).toEqual([{ what: 'unknown', names: [name] }]);
    },
  );

  it('names each param once, however often the link does', () => {
    const { notices } = read('fig.sigma=a&fig.sigma=b&fig.zz=1&fig.zz=2');
    expect(notices).toEqual([
      { what: 'unknown', names: ['zz'] },
      { what: 'unreadable', names: ['sigma'] },
    ]);
  });

  it('keeps its notices short, whatever the link holds', () => {
    const hostile = Array.from({ length: 1000 }, (_, i) => `fig.${i}${'x'.repeat(100)}=1`).join('&');
    const [{ names }] = read(hostile).notices;
    expect(names).toHaveLength(8);
    expect(names.map(({ length }) => length)).toEqual(Array(8).fill(40));
  });

  it('looks at no more of a value than any param can need', () => {
    const read3 = (zeros: number) => read(`fig.sigma=${'0'.repeat(zeros)}3`);
    expect(read3(19_999)).toMatchObject({ p: { sigma: 3 }, notices: [] });
    expect(read3(20_000)).toMatchObject({ notices: [{ what: 'clamped', names: ['sigma'] }] });
  });

  it.each([
    ['17', 17],
    ['0', 0],
    ['9999999', 1_000_000],
  ])('takes step %s', (text, step) => {
    expect(read(`fig.@step=${text}`)).toMatchObject({ step, found: true, notices: [] });
  });

  it.each(['-1', '1.5', '1e3', 'NaN', '', '99999999'])('refuses step %j', (text) => {
    expect(read(`fig.@step=${text}`)).toMatchObject({
      step: undefined,
      notices: [{ what: 'unreadable', names: ['@step'] }],
    });
  });
});

describe('writing', () => {
  it('leaves no trace of a state that the page itself shows', () => {
    expect(write({}, { preset: 'strong', home: 'strong' })).toEqual({ out: '', left: [] });
  });

  it('names the preset, and only what differs from it', () => {
    expect(write({ sigma: 3 }, { preset: 'text', home: 'usual' })).toEqual({
      out: 'fig=text&fig.sigma=3',
      left: [],
    });
  });

  it('leaves the state of other figures and everything else alone', () => {
    const query = 'other=a&other.sigma=2&utm=x&figure=1&fig=text&fig.sigma=3&fig.lost=1';
    expect(write({ seed: 9 }, { query }).out).toBe('other=a&other.sigma=2&utm=x&figure=1&fig.seed=9');
  });

  it('writes the step', () => {
    expect(write({}, { step: 40 }).out).toBe('fig.%40step=40');
  });

  it('never writes private data, and names it', () => {
    const own = {
      scene: { own: { shape: [1, 1], planes: [new Float32Array([0.123456])] } },
      clip: { own: { samples: new Float32Array([0.123456]), rate: 8000 } },
      table: [[1234.5, 6789.5]],
    };
    const { out, left } = write({ ...own, sigma: 3 });
    expect(left).toEqual(['scene', 'clip', 'table']);
    expect(out).toBe('fig.sigma=3');
  });

  it('removes a scene’s name once the reader’s own picture stands in its place', () => {
    const scene = { own: { shape: [1, 1], planes: [new Float32Array(1)] } };
    expect(write({ scene }, { query: 'fig.scene=text-page' })).toEqual({ out: '', left: ['scene'] });
  });
});

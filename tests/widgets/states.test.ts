/** Every widget there is, whatever a link says to it. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coerce, encode } from '../../src/runtime/codec/index.ts';
import { readState, writeState } from '../../src/runtime/url.ts';
import { presetValues } from '../../src/runtime/values.ts';
import type { ParamSpecs } from '../../src/widgets/contract.ts';
import { loadParams, widgetNames } from '../../src/widgets/registry.ts';
import { expectSame, forAll } from '../runtime/support/for-all.ts';
import { hostileText, legalState, legalValue } from '../runtime/support/values.ts';
import { wanted } from '../tools/wanted.ts';

const ID = 'fig';

/** Cut, doubled, or with one character changed. */
const mutated = (text: string): Arbitrary<string> =>
  fc.tuple(fc.nat(text.length), fc.constantFrom('cut', 'double', 'change'), fc.string({ maxLength: 1 })).map(
    ([at, how, letter]) =>
      ({
        cut: text.slice(0, at),
        double: text + text.slice(at),
        change: text.slice(0, at) + letter + text.slice(at + 1),
      })[how],
  );

function entry(specs: ParamSpecs, presetNames: readonly string[]): Arbitrary<[string, string]> {
  const ofParam = fc.constantFrom(...Object.keys(specs)).chain((name) => {
    const text = legalValue(specs[name]).map((value) => encode(specs[name], value) ?? '');
    return fc.tuple(fc.constant(`${ID}.${name}`), fc.oneof(text, text.chain(mutated), hostileText));
  });
  const key = fc.oneof(
    hostileText.map((text) => `${ID}.${text}`),
    hostileText,
    fc.constantFrom(ID, `${ID}.@step`),
  );
  const ofPreset = fc.tuple(fc.constant(ID), fc.oneof(fc.constantFrom(...presetNames, ''), hostileText));
  return fc.oneof(
    { weight: 6, arbitrary: ofParam },
    { weight: 1, arbitrary: ofPreset },
    fc.tuple(key, hostileText),
  );
}

describe.each(wanted(widgetNames))('%s', async (name) => {
  const widget = await loadParams(name);
  const { params, presets } = widget;
  const presetNames = Object.keys(presets);
  const anyPreset = fc.constantFrom(undefined, ...presetNames);

  it('makes a legal state of each of 10,000 links', () => {
    const links = fc.array(entry(params, presetNames), { maxLength: 6 });
    const check = ([entries, home]: [[string, string][], string | undefined]) => {
      const { p, preset, step = 0 } = readState(new URLSearchParams(entries), ID, widget, home);
      expectSame(Object.keys(p), Object.keys(params));
      for (const [param, spec] of Object.entries(params))
        expectSame(coerce(spec, p[param], 'illegal'), p[param]);
      expectSame([undefined, ...presetNames].includes(preset), true);
      expectSame(Number.isInteger(step) && step >= 0 && step <= 1e6, true);
    };
    forAll(fc.tuple(links, anyPreset), check, 10_000);
  });

  it('restores each of 1,000 states exactly, through the text of an address', () => {
    const anyStep = fc.option(fc.nat(1e6), { nil: undefined });
    const states = fc.record({ p: legalState(params), preset: anyPreset, home: anyPreset, step: anyStep });
    const check = ({
      p,
      preset,
      home,
      step,
    }: {
      p: object;
      preset?: string;
      home?: string;
      step?: number;
    }) => {
      const others = new URLSearchParams('other=a&other.x=1&plain=2');
      const state = { preset: preset ?? home, p: { ...p }, step };
      const { query, left } = writeState(others, ID, widget, state, home);
      expectSame(left, []);
      const read = readState(new URLSearchParams(query.toString()), ID, widget, home);
      const { found, ...restored } = read;
      expectSame(restored, { ...state, notices: [] });
      expectSame(
        found,
        [...query.keys()].some((key) => key.startsWith(ID)),
      );
      expectSame(query.toString().startsWith('other=a&other.x=1&plain=2'), true);
    };
    forAll(states, check, 1000);
  });

  it('has presets that are their own link', () => {
    for (const preset of presetNames) {
      const p = presetValues(params, presets, preset);
      const { query } = writeState(new URLSearchParams(), ID, widget, { preset, p });
      expect(query.toString()).toBe(new URLSearchParams({ [ID]: preset }).toString());
      expect(readState(query, ID, widget)).toMatchObject({ preset, p, notices: [] });
    }
  });
});

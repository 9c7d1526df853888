/** What every method owes: each file of the folder is found here, and none is named. */
import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { defaults, methods } from '../../src/methods/index.ts';
import { belief, words } from '../../src/methods/words.en.ts';

/** What the folder holds besides methods. */
const OTHERS = ['index.ts', 'method.ts', 'words.en.ts'];
const names = readdirSync(new URL('../../src/methods/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !OTHERS.includes(file))
  .map((file) => file.replace(/\.ts$/, ''));

test('every file is a method, listed once under its own name', () => {
  expect(methods.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('there are words for every method, and for no other', () => {
  expect(Object.keys(words).sort()).toEqual([...names].sort());
});

describe.each(methods)('$name', (method) => {
  const own = words[method.name];

  it('says everything a reader asks', () => {
    const { title, summary, assumption, cost, fails, setting } = own;
    for (const text of [title, summary, assumption, cost, fails, setting])
      expect(text.trim().length).toBeGreaterThan(4);
    for (const text of [summary, assumption, cost, fails, setting]) expect(text).toMatch(/[.]$/);
    expect(belief.truth[method.belief.truth]).toBeTruthy();
    expect(belief.noise[method.belief.noise]).toBeTruthy();
  });

  it('names its papers', () => {
    expect(own.sources.length).toBeGreaterThan(0);
    for (const { key, doi } of own.sources) {
      expect(key).toMatch(/^[a-z]+\d{4}$/);
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,}\/\S+$/);
    }
  });

  it('has a label for each param, and bounds that hold its default', () => {
    expect(Object.keys(own.params)).toEqual(Object.keys(method.params));
    for (const [name, { default: value, low, high, scale }] of Object.entries(method.params)) {
      expect(low, name).toBeLessThan(high);
      expect(value >= low && value <= high, name).toBe(true);
      if (scale === 'log') expect(low, name).toBeGreaterThan(0);
      if (scale === 'integer') expect([low, value, high].every(Number.isInteger), name).toBe(true);
    }
  });

  it('costs something, and more for more samples', () => {
    const cost = (samples: number) => method.cost({ samples, taps: 81 }, defaults(method));
    expect(cost(64 * 64)).toBeGreaterThan(64 * 64);
    expect(cost(128 * 128) / cost(64 * 64)).toBeGreaterThan(3.9);
  });
});

/** What every method owes: each file of the folder is found here, and none is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { defaults, methods } from '../../src/methods/index.ts';
import { belief, words } from '../../src/methods/words.en.ts';

/** What the folder holds besides methods. */
const OTHERS = ['index.ts', 'method.ts', 'words.en.ts'];
const names = readdirSync(new URL('../../src/methods/', import.meta.url))
  .filter((file) => file.endsWith('.ts') && !OTHERS.includes(file))
  .map((file) => file.replace(/\.ts$/, ''));

/** The DOI of each entry, null where it has none. */
const library = new Map(
  readFileSync(new URL('../../content/references.bib', import.meta.url), 'utf8')
    .split(/^@\w+\{/m)
    .slice(1)
    .map((entry) => [/^\w+/.exec(entry)![0], /\bdoi = \{(.*)\}/.exec(entry)?.[1] ?? null]),
);

test('every file is a method, listed once under its own name', () => {
  expect(methods.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('a name that is met elsewhere leads to one method', () => {
  const names = Object.values(words).flatMap(({ title, also }) => [title, ...also]);
  expect(new Set(names).size).toBe(names.length);
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

  it('says what else it is called', () => {
    expect(own.also.length).toBeGreaterThan(0);
    for (const name of own.also) expect(name).toMatch(/^\S.{2,}[^.\s]$/);
  });

  it('names its papers, as the bibliography has them', () => {
    expect(own.sources.length).toBeGreaterThan(0);
    for (const { key, doi } of own.sources) {
      expect(key).toMatch(/^[a-z]+\d{4}$/);
      expect(library.get(key), key).toBe(doi ?? null);
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

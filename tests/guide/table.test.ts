/** The table of methods: a row for each, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learned } from '../../src/guide/learned.en.ts';
import { libraryIds, namesElsewhere } from '../../src/guide/libraries.ts';
import { rules } from '../../src/guide/table-words.en.ts';
import { tableRows } from '../../src/guide/table.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { methods, methodWords } from '../../src/methods/index.ts';

const rows = tableRows();
const names = [...methods.map(({ name }) => name), ...Object.keys(learned)];

it('has a row for every method of the book, in its order, then for what was learned', () => {
  expect(rows.map(({ name }) => name)).toEqual(names);
  const trained = methods.filter(({ needs }) => needs.includes('denoiser')).map(({ name }) => name);
  const marked = rows.filter(({ isLearned }) => isLearned).map(({ name }) => name);
  expect(marked).toEqual([...trained, ...Object.keys(learned)]);
});

it('looks each of them up elsewhere, and nothing else', () => {
  expect(Object.keys(namesElsewhere).sort()).toEqual([...names].sort());
});

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
  it('says what it believes, is told, costs, and where it fails', () => {
    for (const text of [row.title, row.summary, row.believes, row.needs, row.setting, row.cost, row.fails]) {
      expect(text.trim().length).toBeGreaterThan(3);
      expect(text).not.toMatch(/undefined|\{|\s\s/);
    }
    if (!(row.name in learned)) expect(row.times).toBeGreaterThan(0);
  });

  it('names libraries that there are, by addresses that are whole', () => {
    for (const [library, name] of Object.entries(row.elsewhere)) {
      expect(libraryIds).toContain(library);
      expect(name.call).not.toBe('');
      if (name.href !== undefined) expect(new URL(name.href).protocol).toBe('https:');
    }
  });

  it('has each library once, with a name or without', () => {
    expect([...row.named.map(([id]) => id), ...row.unnamed].sort()).toEqual([...libraryIds].sort());
  });

  it('agrees with what the methods’ own words call it', () => {
    const said = methodWords[row.name]?.also.join('; ') ?? '';
    for (const [library, pattern] of [
      ['skimage', /scikit-image: (?:restoration\.)?(\w+)/g],
      ['matlab', /MATLAB: (\w+)/g],
      ['scipy', /SciPy: ([\w.]+)/g],
    ] as const)
      for (const [, call] of said.matchAll(pattern)) expect(row.elsewhere[library]?.call).toContain(call);
  });
});

it('has words for every rule of the Lab', () => {
  const used = new Set(methodSeeds.flatMap((seed) => seed.rules));
  expect([...used].filter((rule) => !(rule in rules))).toEqual([]);
});

it('small networks have about ten thousand weights, as the table says', () => {
  for (const name of ['restorer', 'super-resolver']) {
    const { variants } = JSON.parse(readFileSync(`src/networks/weights/${name}.json`, 'utf8')) as {
      readonly variants: Readonly<Record<string, { readonly weights: number }>>;
    };
    for (const { weights } of Object.values(variants)) {
      expect(weights).toBeGreaterThan(8_000);
      expect(weights).toBeLessThan(13_000);
    }
  }
});

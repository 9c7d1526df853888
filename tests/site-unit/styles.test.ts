/** The style sheets: each in its layer, and the numbers that they share with what draws. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { panelWidth } from '../../src/parts/view/frame.ts';
import { CAPTION, GAP, widthOf } from '../../src/runtime/drawing/proportions.ts';
import { NARROW_BELOW, STILL_WIDTHS } from '../../src/runtime/host/widths.ts';
import type { Panel } from '../../src/widgets/contract.ts';

const FOLDER = 'site/styles/';
const sheets = globSync(`${FOLDER}**/*.css`)
  .map((path) => path.slice(FOLDER.length))
  .sort();
const rulesOf = (sheet: string): string => readFileSync(FOLDER + sheet, 'utf8').replace(/\/\*.*?\*\//gs, '');
const importsOf = (sheet: string) =>
  [...rulesOf(sheet).matchAll(/@import '\.\/([^']+)'(?: layer\(([^)]+)\))?;/g)].map(([, path, layer]) => ({
    path,
    layer,
  }));

describe('the layers of the style sheets', () => {
  it('lie in the order that the index declares, and the unlayered sheet last', () => {
    const [, declared] = /@layer ([^;{]+);/.exec(rulesOf('index.css'))!;
    const layers = importsOf('index.css').map(({ layer }) => layer);
    expect(['formulas', ...layers.slice(0, -1)]).toEqual(declared.split(', '));
    expect(importsOf('index.css').at(-1)).toEqual({ path: 'unlayered.css', layer: undefined });
  });

  it('hold every sheet: one in none would win over all others', () => {
    const imported = [
      ...importsOf('index.css').map(({ path }) => path),
      ...importsOf('figure/index.css').map(({ path }) => `figure/${path}`),
    ];
    expect(importsOf('figure/index.css').filter(({ layer }) => layer === undefined)).toEqual([]);
    // Its own rules stand in the layer that they name.
    expect(rulesOf('formulas.css').replace(/@import [^;]* layer\(formulas\.katex\);/, '')).toMatch(
      /^\s*@layer formulas \{/,
    );
    expect([...imported, 'index.css', 'formulas.css'].sort()).toEqual(sheets);
  });

  it('leave nothing to !important', () => {
    expect(sheets.filter((sheet) => rulesOf(sheet).includes('!important'))).toEqual([]);
  });
});

/** What the groups of a pattern find, as numbers: of every place in the sheet, or of all sheets. */
const numbers = (pattern: RegExp, among: readonly string[]): number[][] =>
  among.flatMap((sheet) => [...rulesOf(sheet).matchAll(pattern)].map(([, ...found]) => found.map(Number)));

describe('the numbers that style sheets share with what draws', () => {
  it('a stage is wide from NARROW_BELOW on', () => {
    const asked = numbers(/@container stage \(min-width: (\d+)px\)/g, sheets);
    expect(asked.length).toBe(numbers(/@container stage/g, sheets).length);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.flat().filter((width) => width !== NARROW_BELOW)).toEqual([]);
  });

  it('a wide drawing has the gaps and captions that its proportions were worked out with', () => {
    const stage = ['figure/stage.css'];
    const part = STILL_WIDTHS.wide / 100;
    const gap = [GAP.across, part];
    expect(numbers(/gap: 0 calc\((\d+)% \/ ([\d.]+)\)/g, stage)).toEqual([gap]);
    expect(numbers(/--share\) \* \(100% \+ (\d+)% \/ ([\d.]+)\) - (\d+)% \/ ([\d.]+)\)/g, stage)).toEqual([
      [...gap, ...gap],
    ]);
    expect(numbers(/margin-bottom: calc\((\d+)cqi \/ ([\d.]+)\)/g, stage)).toEqual([[GAP.down, part]]);
    expect(numbers(/line-height: calc\((\d+)cqi \/ ([\d.]+)\)/g, stage)).toEqual([[CAPTION, part]]);
    expect(numbers(/cqi \/ ([\d.]+)/g, stage).flat()).toEqual([part, part, part]);
    expect(numbers(/--tall\) \+ (\d+) \/ (\d+)/g, ['presenting.css'])).toEqual([
      [GAP.down, STILL_WIDTHS.wide],
    ]);
  });

  it('panels are drawn as wide as they are laid out', () => {
    expect(numbers(/--gap: (\d+)px/g, sheets)).toEqual([[GAP.across]]);
    for (const share of [1, 1 / 2, 1 / 3, 2 / 3, 1 / 4])
      expect(panelWidth(STILL_WIDTHS.wide, share)).toBe(Math.floor(widthOf({ share } as Panel)));
  });
});

/**
 * Imports run one way. Each row: files here may import files there, and nothing else of this project; what is not listed
 * is refused. Type-only imports count, and so do dynamic ones.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importsOf, isRelative, targetOf, type Import } from './support/imports.ts';

/** The parts of the house; a file belongs to the first that it matches. */
const PARTS: Record<string, RegExp> = {
  tests: /^tests\//,
  content: /^content\//,
  pages: /^site\/(pages|content\.config\.ts|env\.d\.ts)/,
  layouts: /^site\/layouts\//,
  components: /^site\/components\//,
  shellWords: /^site\/words\//,
  scripts: /^site\/(scripts|offline)\//,
  social: /^site\/social\//,
  styles: /^site\/styles\//,
  format: /^src\/format\.ts$/,
  contract: /^src\/widgets\/contract\.ts$/,
  registry: /^src\/widgets\/registry\.ts$/,
  models: /^src\/widgets\/models\.ts$/,
  sources: /^src\/widgets\/sources\.ts$/,
  loader: /^src\/widgets\/loader\.ts$/,
  modelParts: /^src\/parts\/model\//,
  viewParts: /^src\/parts\/view\//,
  wordParts: /^src\/parts\/words\//,
  lineParts: /^src\/parts\/line\//,
  params: /^src\/widgets\/[^/]+\/params\.ts$/,
  words: /^src\/widgets\/[^/]+\/words\.\w+\.ts$/,
  challenges: /^src\/widgets\/[^/]+\/challenges\.ts$/,
  stateLine: /^src\/widgets\/[^/]+\/state-line\.ts$/,
  view: /^src\/widgets\/[^/]+\/view[\w-]*\.ts$/,
  model: /^src\/widgets\/[^/]+\/[\w-]+\.ts$/,
  build: /^src\/runtime\/build\//,
  workerEntry: /^src\/runtime\/worker\/entry\.ts$/,
  worker: /^src\/runtime\/worker\//,
  runtime: /^src\/runtime\//,
  lab: /^src\/lab\//,
  guide: /^src\/guide\//,
  homework: /^src\/homework\//,
  methods: /^src\/methods\//,
  experiment: /^src\/experiment\.ts$/,
  expression: /^src\/expression\//,
  networks: /^src\/networks\//,
  core: /^src\/core\//,
};

/**
 * `own` is the same part; of a widget, the same folder. `format` may be imported by anyone. `leaf` is a file beside a model
 * that imports nothing but types and params: arithmetic that the page may share without loading a model's code.
 */
const ARROWS: Record<string, readonly string[]> = {
  content: ['components'],
  pages: [
    'layouts',
    'components',
    'social',
    'shellWords',
    'styles',
    'runtime',
    'build',
    'lab',
    'homework',
    'registry',
    'contract',
  ],
  layouts: ['components', 'shellWords', 'styles', 'scripts', 'runtime'],
  components: [
    'own',
    'content',
    'shellWords',
    'styles',
    'scripts',
    'runtime',
    'build',
    'lab',
    'guide',
    'homework',
    'registry',
    'contract',
  ],
  shellWords: ['own', 'runtime'],
  scripts: ['own', 'shellWords', 'runtime', 'homework'],
  social: ['own', 'components', 'styles'],
  styles: ['own'],

  lab: ['own', 'runtime', 'methods', 'networks', 'experiment', 'contract', 'core', 'modelParts', 'viewParts'],
  guide: ['own', 'lab', 'runtime', 'methods', 'contract'],
  homework: ['own', 'runtime', 'contract'],
  // What is on the page asks its worker: no model's code may get into it.
  runtime: ['own', 'worker', 'contract', 'registry', 'sources', 'expression'],
  worker: ['own', 'runtime', 'workerEntry', 'contract'],
  workerEntry: ['worker', 'models'],
  build: ['own', 'runtime', 'worker', 'models', 'registry', 'contract'],
  registry: ['contract', 'loader'],
  models: ['contract', 'loader'],
  sources: ['loader'],
  loader: [],

  challenges: ['contract', 'params', 'type model', 'leaf'],
  stateLine: ['contract', 'params', 'leaf', 'lineParts'],
  words: ['contract', 'wordParts', 'type model', 'type params', 'type challenges'],
  params: ['contract'],
  view: ['own', 'contract', 'viewParts', 'params', 'type model', 'type words', 'leaf'],
  model: [
    'own',
    'contract',
    'params',
    'modelParts',
    'methods',
    'experiment',
    'networks',
    'core',
    'expression',
  ],
  modelParts: ['own', 'contract', 'methods', 'experiment', 'core'],
  viewParts: ['own', 'contract'],
  wordParts: ['own', 'contract'],
  lineParts: ['own', 'contract'],
  contract: [],

  methods: ['own', 'core'],
  experiment: ['core'],
  networks: ['own', 'core'],
  expression: ['own'],
  core: ['own'],
  format: [],
};

/** Packages, where they may be used; anywhere else a package is refused. */
const PACKAGES: Record<string, RegExp> = {
  preact: /^src\/(runtime|lab|homework)\//,
  '@preact/signals': /^src\/(runtime|lab|homework)\//,
  '@observablehq/plot': /^src\/parts\/view\/plot\.ts$/,
  mathjs: /^src\/expression\//,
  'ml-matrix': /^src\/core\//,
  jsdom: /^(src\/runtime\/build\/|site\/)/,
  'fast-png': /^(src\/runtime\/build\/|src\/lab\/(intake|out)\/|site\/)/,
  tiff: /^src\/lab\/intake\//,
  minisearch: /^site\/scripts\/search\.ts$/,
  uqr: /^(site\/scripts\/link-as-code\.ts$|src\/runtime\/takeaway\/)/,
  svgpath: /^src\/runtime\/build\//,
  astro: /^site\//,
  'astro:content': /^site\//,
  'astro:config': /^site\//,
  katex: /^site\//,
  yaml: /^site\//,
  'first-glyphs': /^site\/(components\/Fonts|layouts\/Page|pages\/\[slug\])\.astro$/,
  'subset-font': /^site\/(fonts|social)\//,
  '@resvg/resvg-js': /^site\/social\//,
  vite: /^site\/offline\//,
  '@citation-js/core': /^site\//,
  '@citation-js/plugin-bibtex': /^site\//,
  '@citation-js/plugin-csl': /^site\//,
};
/** Parts that run in a browser know no Node module. */
const BROWSER = /^src\/(?!runtime\/build\/)/;

const partOf = (file: string): string | undefined =>
  Object.keys(PARTS).find((part) => PARTS[part].test(file));
const widgetOf = (file: string): string | undefined => /^src\/widgets\/([^/]+)\//.exec(file)?.[1];

const isLeaf = (file: string): boolean =>
  partOf(file) === 'model' &&
  importsOf(file).every((one) => one.typeOnly || ['params', 'format'].includes(partOf(targetOf(one))!));

/** Why an import is refused, or nothing. */
function complaint(one: Import): string | undefined {
  return isRelative(one.to) ? complaintInside(one) : complaintOutside(one);
}

function complaintInside(one: Import): string | undefined {
  const target = targetOf(one);
  const [from, to] = [partOf(one.from)!, partOf(target)];
  if (!existsSync(target)) return `${one.from} imports ${one.to}, which is not there`;
  if (to === 'format') return undefined;
  const [a, b] = [widgetOf(one.from), widgetOf(target)];
  const strange = a !== undefined && b !== undefined && a !== b;
  const ways = [to, to === from && 'own', one.typeOnly && `type ${to}`, isLeaf(target) && 'leaf'];
  const allowed = ARROWS[from].some((arrow) => ways.includes(arrow));
  if (allowed && !strange) return undefined;
  return `${one.from} imports ${target}: no arrow from ${from} to ${to}${strange ? ' of another widget' : ''}`;
}

function complaintOutside({ from, to }: Import): string | undefined {
  const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0];
  const isNode = to.startsWith('node:') || builtinModules.includes(name);
  if (isNode) return BROWSER.test(from) ? `${from} imports ${to}: it runs in a browser` : undefined;
  const fonts = name.startsWith('@fontsource') && from.startsWith('site/');
  const where = PACKAGES[to] ?? PACKAGES[name];
  if (fonts || where?.test(from)) return undefined;
  return `${from} imports ${to}: ${where ? `that is for ${where}` : 'no row for that package'}`;
}

it('every file belongs to a part', () => {
  expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
  expect(files.filter((file) => !(partOf(file)! in ARROWS))).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

it('imports run along the arrows', () => {
  const complaints = files.flatMap((file) => importsOf(file).map(complaint)).filter(Boolean);
  expect(complaints).toEqual([]);
});

/** A folder with an index.ts shows itself by that alone; in one without, each file stands for itself. */
describe('faces', () => {
  const faces = globSync('src/**/index.ts').map((file) => file.replaceAll('\\', '/'));
  const isWithin = (file: string, face: string) => file.startsWith(`${dirname(face)}/`);
  /** The face of the outermost folder that holds the one and not the other. */
  const faceBetween = (from: string, to: string) =>
    faces
      .filter((face) => isWithin(to, face) && !isWithin(from, face))
      .sort((a, b) => a.length - b.length)[0];

  it('are not gone past', () => {
    const past = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => isRelative(one.to))
        .map(targetOf)
        .filter((target) => ![target, undefined].includes(faceBetween(file, target)))
        .map((target) => `${file} imports ${target} past ${faceBetween(file, target)}`),
    );
    expect(past).toEqual([]);
  });

  it('have no twin beside their folder', () => {
    const folders = new Set(files.map((file) => dirname(file)));
    expect(
      files.filter((file) => file.startsWith('src/') && folders.has(file.replace(/\.tsx?$/, ''))),
    ).toEqual([]);
  });
});

it('the core and the formula language know no browser', () => {
  const globals =
    /\b(window|document|navigator|localStorage|fetch|postMessage|requestAnimationFrame)\s*[.([]/;
  const named = files.filter((file) => /^src\/(core|expression|methods|experiment)/.test(file));
  expect(named.filter((file) => globals.test(withoutComments(file)))).toEqual([]);
});

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/.*$/gms, '');
}

describe('an import that has no arrow is refused', () => {
  const refused = (from: string, code: string) => importsOf(from, code).map(complaint);
  it.each<[from: string, code: string]>([
    ['src/core/fft/index.ts', "import { formula } from '../../expression/index.ts';"],
    ['src/core/fft/index.ts', "import type { Panel } from '../../widgets/contract.ts';"],
    ['src/core/fft/index.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/fft/index.ts', "import { readFileSync } from 'fs';"],
    ['src/core/fft/index.ts', "import { parse } from 'mathjs/number';"],
    ['src/core/fft/index.ts', "export * from '../../runtime/axis.ts';"],
    ['src/core/fft/index.ts', "type T = import('../../runtime/axis.ts').T;"],
    ['src/runtime/axis.ts', "const load = () => import('../core/fft/index.ts');"],
    ['src/runtime/axis.ts', "import { params } from '../widgets/specimen/params.ts';"],
    ['src/runtime/axis.ts', "import { loadModel } from '../widgets/models.ts';"],
    ['src/runtime/axis.ts', "import { drawStill } from './build/still.ts';"],
    ['src/runtime/axis.ts', "new Worker(new URL('../core/fft/index.ts', import.meta.url));"],
    ['src/runtime/axis.ts', "import { parse } from 'mathjs/number';"],
    ['src/widgets/specimen/view.ts', "import { model } from './model.ts';"],
    ['src/widgets/specimen/view.ts', "import { fft } from '../../core/fft/index.ts';"],
    ['src/widgets/specimen/view.ts', "import type { Params } from '../noise-explosion/params.ts';"],
    ['src/widgets/specimen/view.ts', "import { dot } from '@observablehq/plot';"],
    ['src/widgets/specimen/model.ts', "import { colourOf } from '../../parts/view/frame.ts';"],
    ['src/widgets/specimen/words.en.ts', "import { SIDE } from './params.ts';"],
    ['src/widgets/specimen/params.ts', "import { fft } from '../../core/fft/index.ts';"],
    ['src/widgets/contract.ts', "import { words } from '../runtime/words.ts';"],
    ['src/experiment.ts', "import { compile } from './expression/index.ts';"],
    ['src/runtime/axis.ts', "import { forAll } from '../../tests/runtime/support/for-all.ts';"],
    ['site/components/paths.ts', "import { relativeError } from '../../tests/setup.ts';"],
    ['src/core/fft/index.ts', "import { missing } from './not-there.ts';"],
    ['src/core/fft/index.ts', "import _ from 'lodash';"],
  ])('%s: %s', (from, code) => {
    const complaints = refused(from, code);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(from);
  });

  it.each<[from: string, code: string]>([
    ['src/core/fft/index.ts', "import { checkFits } from '../check.ts';"],
    ['src/widgets/specimen/view.ts', "import type { Result } from './model.ts';"],
    ['src/widgets/specimen/view.ts', "import { type Result } from './model.ts';"],
    ['src/widgets/specimen/words.en.ts', "import { formatNumber } from '../../format.ts';"],
    ['src/expression/parse.ts', "import { parse } from 'mathjs/number';"],
  ])('while %s may: %s', (from, code) => {
    expect(refused(from, code)).toEqual([undefined]);
  });
});

/** Code stands here because a reader meets it. What was written ahead of its chapter is named, and nothing else waits unseen. */
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importsOf, isRelative, targetOf } from './support/imports.ts';

/** Folders and files that no page, widget or worker reaches yet, and what they wait for. */
const AHEAD: Readonly<Record<string, string>> = {
  'src/methods/parts/trial': 'the fair trial of the tests',
  'src/core/compiled/assembly/': 'its bytes stand in src/core/compiled/bytes',
  'src/core/operator-algebra.ts': 'the Lab: stacked and summed operators of a penalty',
  'src/core/operators/divergence.ts': 'the Lab, and −∇ᵀ for whoever reads the core',
  'src/core/solvers/chambolle.ts': 'the Lab: noise without a blur',
  'src/core/operators/mask.ts': 'the Lab: pixels that saw nothing',
  'src/core/operators/strided-correlate1d.ts': 'no figure has a strided layer along one axis yet',
};

/** A page finds the widgets' files by name. */
const roots = [
  ...globSync('site/**/*.{ts,astro}'),
  ...globSync('content/**/*.mdx'),
  ...globSync('src/widgets/*/{params,model,view,words.*,challenges,state-line}.ts'),
].map((file) => file.replaceAll('\\', '/'));

function reached(): Set<string> {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!/\.(tsx?|astro|mdx)$/.test(file)) continue;
    waiting.push(
      ...importsOf(file)
        .filter(({ to }) => isRelative(to))
        .map(targetOf),
    );
  }
  return seen;
}

it('only what is listed is ahead of its chapter', () => {
  const seen = reached();
  const unseen = globSync('src/**/*.{ts,tsx}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !seen.has(file));
  const listed = (file: string) => Object.keys(AHEAD).find((place) => file.startsWith(place));
  expect(unseen.filter((file) => !listed(file))).toEqual([]);
  expect(Object.keys(AHEAD).filter((place) => !unseen.some((file) => file.startsWith(place)))).toEqual([]);
});

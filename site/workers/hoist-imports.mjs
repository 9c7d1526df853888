/**
 * Names what a chunk's imports import in the chunk itself: a browser fetches all of it at once, where it would find one file behind the
 * other, and over a slow network wait for each. What a page imports, Vite lists for it; what a worker imports, nobody does.
 */
export const hoistImports = () => ({
  name: 'hoist-imports',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
      const known = new Set([chunk.fileName, ...chunk.imports]);
      const behind = [...reached(chunk.imports, bundle)].filter((name) => !known.has(name));
      // Last, so that everything runs in the order that it had.
      chunk.code += behind.map((name) => `\nimport './${name.replace(/.*\//, '')}';`).join('');
    }
  },
});

/** These chunks and all that they import, nearest first. */
function reached(names, bundle) {
  const found = new Set(names);
  for (const name of found) for (const next of bundle[name]?.imports ?? []) found.add(next);
  return found;
}

/**
 * `npm run bench:native`: the rows of `npm run bench` beside NumPy, SciPy, scikit-image and PyTorch, which have a process of their own and
 * one thread: a sample of ours, a sample of each of theirs, and again. `-- --json` for machines, `-- FFT` for some rows.
 */
import './keep-memory.ts';
import { findPython, noPython } from '../tools/find-python.ts';
import type { PythonModule } from '../tools/find-python.ts';
import { PROBED, checkAgreement, probe } from './agree.ts';
import { machine } from './machine.ts';
import { measure, side } from './measure.ts';
import type { Side } from './measure.ts';
import { startNative } from './python.ts';
import type { NativeProcess } from './python.ts';
import { heading, measuredOf, optionsOf, reporter } from './report.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows/index.ts';

/** All of them, or as many as there are. */
const WANTED: readonly (readonly PythonModule[])[] = [
  ['numpy', 'scipy', 'skimage', 'torch'],
  ['numpy', 'scipy', 'skimage'],
  ['numpy', 'scipy'],
  ['numpy'],
];

const { json, words } = optionsOf();
const python = WANTED.map((modules) => findPython(modules)).find(Boolean);
if (!python) {
  console.error(noPython(WANTED[0]));
  process.exit(1);
}
const native = startNative(python);
const report = reporter(json);
const missing = new Set<string>();
if (!json) console.log(`${machine()}\n\n${heading()}`);
for (const row of rowsOf({}, words)) {
  const sides = await sidesOf(row, native);
  if (sides.length > 0) report.add(measuredOf(row, await measure(sides), true));
}
native.stop();
report.end();
if (missing.size > 0) console.error(`Not there, and left out: ${[...missing].join(', ')}.`);

/** Ours and every library that is there and finds the same numbers; nothing where none is there. */
async function sidesOf({ row, ours, read, ...rest }: Row, native: NativeProcess): Promise<Side[]> {
  const found = probe(read(ours() as never));
  const prepared = await native.prepare(row, PROBED);
  for (const module of prepared.missing) missing.add(module);
  const libraries = Object.entries(prepared.probes);
  if (libraries.length === 0) return [];
  const tolerance = rest.nativeTolerance ?? rest.tolerance;
  for (const [name, theirs] of libraries) checkAgreement(`${row}, ${name}`, theirs, found, tolerance);
  const others = libraries.map(([name]) => ({ name, sample: () => native.sample(name) }));
  return [side('ours', ours), ...others];
}

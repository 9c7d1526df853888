/**
 * `npm run bench`: each row of issue 20's table by the compiled core, by the core as written in TypeScript and by libraries of JavaScript
 * and WebAssembly, turn about in one process; medians, and ours over the best of them. `-- --json` for machines, `-- FFT` for some rows.
 */
import './keep-memory.ts';
import { withoutCompiled } from '../../src/core/compiled/switch.ts';
import { checkAgreement, probe } from './agree.ts';
import { machine } from './machine.ts';
import { measure, side } from './measure.ts';
import type { Side } from './measure.ts';
import { loadPeers } from './peers/index.ts';
import { heading, measuredOf, optionsOf, reporter } from './report.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows/index.ts';

const { json, words } = optionsOf();
const libraries = await loadPeers();

const report = reporter(json);
if (!json) console.log(`${machine()}\n\n${heading()}`);
for (const row of rowsOf(libraries, words)) report.add(measuredOf(row, await measure(sidesOf(row)), false));
report.end();

/** Ours, the same without what is compiled, and every peer that finds the same numbers. */
function sidesOf({ row, ours, read, peers, ...rest }: Row): Side[] {
  const found = probe(read(ours() as never));
  checkAgreement(`${row}, written`, probe(read(withoutCompiled(ours) as never)), found, rest.tolerance);
  return [
    side('ours', ours),
    side('written', () => withoutCompiled(ours)),
    ...Object.entries(peers).map(([name, { run, numbers, tolerance = rest.tolerance }]) => {
      run();
      checkAgreement(`${row}, ${name}`, probe(numbers()), found, tolerance);
      return side(name, run);
    }),
  ];
}

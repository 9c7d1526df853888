/** `node tests/widgets/delta-trap.seeds.ts`: fifty draws of dead leaves and of flat discs, for `src/widgets/delta-trap/recorded.ts`. */
import { drawOf } from './support/delta-trap-draws.ts';

for (const kind of ['leaves', 'discs'] as const) {
  const draws = Array.from({ length: 50 }, (_, i) => drawOf(kind, i + 1));
  console.log(`${kind}: {`);
  for (const key of ['tv', 'half', 'tie', 'likeliest'] as const)
    console.log(`  ${key}: [${draws.map((draw) => draw[key]).join(', ')}],`);
  console.log('},');
}

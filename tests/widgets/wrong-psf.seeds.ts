/** `node tests/widgets/wrong-psf.seeds.ts`: fifty draws of dead leaves, for `src/widgets/wrong-psf/recorded.ts`. */
import { likeliestWidth } from './support/wrong-psf-draws.ts';

for (const shape of ['gaussian', 'disc', 'motion'] as const)
  console.log(
    `${shape}: [${Array.from({ length: 50 }, (_, i) => likeliestWidth(shape, i + 1)).join(', ')}],`,
  );

/**
 * `npm run kernels`: compiles src/core/compiled/assembly to the bytes that stand in src/core/compiled/bytes. One compiler and its settings
 * make the same bytes everywhere; a test makes them again.
 */
import { writeFileSync } from 'node:fs';
import { compileKernels } from '../support/kernels.ts';

for (const { file, text } of await compileKernels()) writeFileSync(file, text);

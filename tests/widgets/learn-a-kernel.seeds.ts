/** `node tests/widgets/learn-a-kernel.seeds.ts`: the kernel's error after Adam's thousand steps, from each of 50 first kernels. */
import { model } from '../../src/widgets/learn-a-kernel/model.ts';
import { params, presets, TOTAL } from '../../src/widgets/learn-a-kernel/params.ts';
import { processRunsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = processRunsOf(model);
for (let start = 1; start <= 50; start++)
  console.log(start, run(state('adam', { start }), TOTAL).measures.error);

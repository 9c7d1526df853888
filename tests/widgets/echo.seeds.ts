/** `node tests/widgets/echo.seeds.ts`: by how much each of 50 claps is off that foretells the voice. */
import { params, presets } from '../../src/widgets/echo/params.ts';
import { offByClap } from './support/clap.ts';
import { statesOf } from './support/states.ts';

const p = statesOf(params, presets)('clap');
for (let seed = 1; seed <= 50; seed++) console.log(seed, offByClap(p, seed));

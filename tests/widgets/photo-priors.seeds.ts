/**
 * `node tests/widgets/photo-priors.seeds.ts`: how far each prior brings each scene with 50 seeds, of the scene and of the noise, at 128²
 * with the λ that the truth itself would choose; as `src/widgets/photo-priors/record.ts` records it. Half an hour.
 */
import { duel, SCENES, SEEDS } from './support/photo-priors-duel.ts';

const wanted = process.argv.slice(2);
for (const scene of SCENES.filter((name) => wanted.length === 0 || wanted.includes(name)))
  for (let seed = 1; seed <= SEEDS; seed++) console.log(JSON.stringify(duel(scene, seed)));

/**
 * `npm run train [name …] [-- --seeds 5] [--afresh]`: trains the networks that the book ships and writes, beside them in `src/networks/weights/`,
 * the weights of one seed and a manifest: settings, first losses, and the held-out scores of every seed. It goes on where it was interrupted; what it
 * keeps for that lies in `node_modules/.cache/train/`.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { trainingOf } from '../../src/networks/network.ts';
import type { Network, Scores, SelfTrained, TrainingState } from '../../src/networks/network.ts';
import { countWeights, rounded, weightsToBytes } from '../../src/networks/weights-file.ts';

const CACHE = 'node_modules/.cache/train';
const KEPT_EVERY = 50;
const FIRST_LOSSES = 5;
const LOSS_EVERY = 25;

interface Run {
  readonly state: TrainingState;
  readonly losses: readonly number[];
  /** Scores after the steps that the network names. */
  readonly course: readonly Scores[];
}

const { values, positionals } = parseArgs({
  options: { seeds: { type: 'string', default: '5' }, afresh: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const known = globSync('src/networks/*.ts').map((file) => basename(file, '.ts'));
mkdirSync(CACHE, { recursive: true });
for (const name of positionals.length > 0 ? positionals : known) {
  if (!known.includes(name)) throw new RangeError(`train: which network? There are: ${known.join(', ')}`);
  // Older than the others: in double precision, its weights a text.
  if (name === 'glyph-net') await import('./train-glyph-net.ts');
  const file = (await import(`../../src/networks/${name}.ts`)) as { network?: Network | SelfTrained };
  if (file.network) trainAll(file.network, Number(values.seeds));
}

function trainAll(network: Network | SelfTrained, seeds: number): void {
  const { name, variants, settings } = network;
  const all = variants.map((variant) => ({
    variant,
    runs: Array.from({ length: seeds }, (_, i) => scored(network, variant, i + 1)),
  }));
  const { shownSeed = 1 } = network;
  const bytes = weightsToBytes(
    all.map(({ variant, runs }) => [network.layersOf(variant), runs[shownSeed - 1].params]),
  );
  const manifest = {
    name,
    settings,
    seed: shownSeed,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    variants: Object.fromEntries(
      all.map(({ variant, runs }) => [
        variant,
        {
          weights: countWeights(network.layersOf(variant)),
          firstLosses: runs[shownSeed - 1].losses.slice(0, FIRST_LOSSES),
          /** The mean loss of each stretch of steps. */
          losses: stretches(runs[shownSeed - 1].losses),
          /** Held-out scores by seed. */
          scores: runs.map(({ scores }) => scores),
          ...(network.measuredAt && { course: runs.map(({ course }) => course) }),
        },
      ]),
    ),
  };
  writeFileSync(`src/networks/weights/${name}.bin`, bytes);
  writeFileSync(`src/networks/weights/${name}.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What a training came to, as its file will hold it. */
function scored(network: Network | SelfTrained, variant: string, seed: number) {
  const { state, losses, course } = trained(network, variant, seed);
  const params = rounded(state.params, network.keptBits);
  const scores = network.measure(variant, params);
  console.log(network.name, variant, `seed ${seed}`, JSON.stringify(scores));
  return { params, losses, scores, course };
}

/** One training, from where an earlier run of this command left it. */
function trained(network: Network | SelfTrained, variant: string, seed: number): Run {
  const file = `${CACHE}/${network.name}-${variant}-${seed}`;
  const going = !values.afresh && existsSync(file) ? (deserialize(readFileSync(file)) as Run) : undefined;
  const training = trainingOf(network);
  let state = going?.state ?? training.init(variant, seed);
  const losses = [...(going?.losses ?? [])];
  const course = [...(going?.course ?? [])];
  const measured = () => {
    if (!network.measuredAt?.includes(state.iteration)) return;
    course.push({ step: state.iteration, ...brief(network.measure(variant, state.params)) });
  };
  if (!going) measured();
  const began = performance.now();
  while (state.iteration < network.settings.steps) {
    const next = training.step(variant, seed, state);
    state = next.state;
    losses.push(next.loss);
    measured();
    const rests = state.iteration % KEPT_EVERY === 0 || state.iteration === network.settings.steps;
    if (rests) writeFileSync(file, serialize({ state, losses, course }));
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (state.iteration > (going?.state.iteration ?? 0)) console.log(`trained in ${seconds} s`);
  return { state, losses, course };
}

function brief(scores: Scores): Scores {
  return Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [name, Number(value.toPrecision(4))]),
  );
}

function stretches(losses: readonly number[]): number[] {
  return Array.from({ length: Math.floor(losses.length / LOSS_EVERY) }, (_, i) => {
    const some = losses.slice(i * LOSS_EVERY, (i + 1) * LOSS_EVERY);
    return Number((some.reduce((sum, loss) => sum + loss, 0) / LOSS_EVERY).toPrecision(4));
  });
}

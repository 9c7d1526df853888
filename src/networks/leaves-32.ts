/** Patches of 32×32 out of the book's dead leaves, for generators of grey pictures. */
import type { Tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import { deadLeaves } from '../core/scenes/index.ts';
import type { Single, Vec } from '../core/vector.ts';
import type { Round } from './adversarial.ts';
import { latentBatch, randomLatent } from './generator-layers.ts';
import { batchOf, SIDE } from './small-pictures.ts';

/** A side of the pictures that patches are cut from, and how many there are. */
const WHOLE = 128;
const PICTURES = 64;
const FIRST_TRAINED = 3000;
const FIRST_TESTED = 9000;
/** Patches out of one picture at a step: a picture takes longer to draw than a step. */
const OF_EACH = 4;
const TESTED_OF_EACH = 20;

const drawn = new Map<number, Vec>();

function pictureOf(seed: number): Vec {
  const picture = drawn.get(seed) ?? deadLeaves([WHOLE, WHOLE], seed);
  drawn.set(seed, picture);
  return picture;
}

/** A patch from anywhere in the picture of this seed: 1 is white, −1 black. */
function patchOf(seed: number, random: RandomState): Single {
  const picture = pictureOf(seed);
  const [top, left] = [random.randint(0, WHOLE - SIDE + 1), random.randint(0, WHOLE - SIDE + 1)];
  return Float32Array.from({ length: SIDE ** 2 }, (_, i) => {
    const grey = picture[(top + Math.floor(i / SIDE)) * WHOLE + left + (i % SIDE)];
    return 2 * grey - 1;
  });
}

/** Patches of pictures that no training has seen. */
export function testedLeaves(count: number): Tensor<Single> {
  const random = new RandomState(FIRST_TESTED);
  const patches = Array.from({ length: count }, (_, i) =>
    patchOf(FIRST_TESTED + Math.floor(i / TESTED_OF_EACH), random),
  );
  return batchOf(patches);
}

/** What a step of the training with this seed sees. */
export function leavesRound(seed: number, step: number, batch: number): Round {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const pictures = Array.from({ length: batch / OF_EACH }, () => FIRST_TRAINED + random.randint(0, PICTURES));
  const patches = pictures.flatMap((picture) =>
    Array.from({ length: OF_EACH }, () => patchOf(picture, random)),
  );
  const labels = patches.map(() => 0);
  return { real: batchOf(patches), labels, z: latentBatch(randomLatent(random, batch), labels, 0) };
}

/** What the book ships: each network with its file, as a model reads it. */
import { readFileSync } from 'node:fs';
import type { Params } from '../../src/core/layers/index.ts';
import type { Single } from '../../src/core/vector.ts';
import { network as blend } from '../../src/networks/blend.ts';
import { network as culprit } from '../../src/networks/culprit.ts';
import { network as decoder } from '../../src/networks/decoder.ts';
import { network as denoiser } from '../../src/networks/denoiser.ts';
import { network as enlarge } from '../../src/networks/enlarge.ts';
import { network as digits } from '../../src/networks/generator-digits.ts';
import { network as leaves } from '../../src/networks/generator-leaves.ts';
import { network as heatmap } from '../../src/networks/heatmap.ts';
import type { Network, Scores, SelfTrained } from '../../src/networks/network.ts';
import { network as restorer } from '../../src/networks/restorer.ts';
import { network as skipLadder } from '../../src/networks/skip-ladder.ts';
import { network as superResolver } from '../../src/networks/super-resolver.ts';
import { network as translate } from '../../src/networks/translate.ts';
import { network as unrolled } from '../../src/networks/unrolled.ts';
import { weightsFromBytes } from '../../src/networks/weights-file.ts';

export interface Manifest {
  readonly name: string;
  readonly settings: (Network | SelfTrained)['settings'];
  readonly seed: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly variants: Readonly<
    Record<
      string,
      {
        readonly weights: number;
        readonly firstLosses: readonly number[];
        readonly losses: readonly number[];
        readonly scores: readonly Scores[];
        readonly course?: readonly (readonly Scores[])[];
      }
    >
  >;
}

const PLACE = 'src/networks/weights';

function shipped(network: Network | SelfTrained, chapter: number) {
  const bytes = new Uint8Array(readFileSync(`${PLACE}/${network.name}.bin`));
  const manifest = JSON.parse(readFileSync(`${PLACE}/${network.name}.json`, 'utf8')) as Manifest;
  const all = weightsFromBytes(network.variants.map(network.layersOf), bytes);
  const paramsOf = (variant: string): Params<Single> => all[network.variants.indexOf(variant)];
  return { network, chapter, bytes, manifest, paramsOf };
}

/** By the chapter whose figures fetch them. */
const chapters = {
  14: [skipLadder, decoder, heatmap, translate],
  15: [digits, leaves, culprit],
  16: [blend, enlarge, unrolled, restorer, denoiser, superResolver],
};

export const shippedNetworks = Object.entries(chapters).flatMap(([chapter, networks]) =>
  networks.map((network) => shipped(network as Network | SelfTrained, Number(chapter))),
);

/** What the book ships: each network with its file, as a model reads it. */
import { readFileSync } from 'node:fs';
import type { Params } from '../../src/core/layers/index.ts';
import type { Single } from '../../src/core/vector.ts';
import { network as decoder } from '../../src/networks/decoder.ts';
import { network as heatmap } from '../../src/networks/heatmap.ts';
import type { Network, Scores, TrainingSettings } from '../../src/networks/network.ts';
import { network as skipLadder } from '../../src/networks/skip-ladder.ts';
import { network as translate } from '../../src/networks/translate.ts';
import { weightsFromBytes } from '../../src/networks/weights-file.ts';

export interface Manifest {
  readonly name: string;
  readonly settings: TrainingSettings;
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
      }
    >
  >;
}

const PLACE = 'src/networks/weights';

function shipped(network: Network) {
  const bytes = new Uint8Array(readFileSync(`${PLACE}/${network.name}.bin`));
  const manifest = JSON.parse(readFileSync(`${PLACE}/${network.name}.json`, 'utf8')) as Manifest;
  const all = weightsFromBytes(network.variants.map(network.layersOf), bytes);
  const paramsOf = (variant: string): Params<Single> => all[network.variants.indexOf(variant)];
  return { network, bytes, manifest, paramsOf };
}

export const shippedNetworks = [skipLadder, decoder, heatmap, translate].map((network) =>
  shipped(network as Network),
);

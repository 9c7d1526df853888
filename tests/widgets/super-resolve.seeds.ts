/**
 * `node tests/widgets/super-resolve.seeds.ts`: how many dB each network is ahead of bicubic, by the kind of picture and the training, as
 * `src/widgets/super-resolve/record.ts` records it. It reads the manifest that `npm run train super-resolver` writes. With `--pages` it trains the
 * sub-pixel network on 40 other pages of text instead, five times: a control, a minute each.
 */
import { pathToFileURL } from 'node:url';
import manifest from '../../src/networks/weights/super-resolver.json' with { type: 'json' };
import { firstState, trainStep, type Network } from '../../src/networks/network.ts';
import { KINDS, otherPage } from '../../src/networks/restorer-pictures.ts';
import type { SuperResolver } from '../../src/networks/super-resolver-layers.ts';
import { look, network } from '../../src/networks/super-resolver.ts';
import { rounded } from '../../src/networks/weights-file.ts';

const VARIANTS = { subPixel: 'sub-pixel', transposed: 'transposed', plain: 'plain' } as const;
type ByKind = Readonly<Record<string, number>>;

const inHundredths = (scores: ByKind): ByKind =>
  Object.fromEntries(KINDS.map((kind) => [kind, Number(scores[kind].toFixed(2))]));

/** [training][kind], to a hundredth. */
export const recorded = () =>
  Object.fromEntries(
    Object.entries(VARIANTS).map(([net, variant]) => [
      net,
      manifest.variants[variant].scores.map(inHundredths),
    ]),
  );

const onPages: Network<SuperResolver> = {
  ...network,
  look: (variant, params, seed, step) => look(variant, params, seed, step, otherPage),
};

/** The sub-pixel network after so many steps on pages: its first losses, and its gains. */
export function trainedOnPages(seed: number, steps: number) {
  let state = firstState(onPages, 'sub-pixel', seed);
  const losses: number[] = [];
  while (losses.length < steps) {
    const next = trainStep(onPages, 'sub-pixel', seed, state);
    state = next.state;
    losses.push(next.loss);
  }
  const measured = () => inHundredths(network.measure('sub-pixel', rounded(state.params, network.keptBits)));
  return { losses, measured };
}

const TRAININGS = 5;
const KEPT_LOSSES = 3;
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!process.argv.includes('--pages')) console.log(JSON.stringify(recorded()));
  else
    for (let seed = 1; seed <= TRAININGS; seed++) {
      const { losses, measured } = trainedOnPages(seed, network.settings.steps);
      console.log(JSON.stringify({ losses: losses.slice(0, KEPT_LOSSES), ...measured() }));
    }
}

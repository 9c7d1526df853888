/**
 * `node tests/widgets/super-resolve.seeds.ts`: how many dB each network is ahead of bicubic, by the kind of picture and the training, as
 * `src/widgets/super-resolve/record.ts` records it. It reads the manifest that `npm run train super-resolver` writes.
 */
import { pathToFileURL } from 'node:url';
import manifest from '../../src/networks/weights/super-resolver.json' with { type: 'json' };
import { KINDS } from '../../src/networks/restorer-pictures.ts';

const VARIANTS = { subPixel: 'sub-pixel', transposed: 'transposed', plain: 'plain' } as const;

/** [training][kind], to a hundredth. */
export const recorded = () =>
  Object.fromEntries(
    Object.entries(VARIANTS).map(([net, variant]) => [
      net,
      manifest.variants[variant].scores.map((scores) =>
        Object.fromEntries(KINDS.map((kind) => [kind, Number(scores[kind].toFixed(2))])),
      ),
    ]),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(JSON.stringify(recorded()));

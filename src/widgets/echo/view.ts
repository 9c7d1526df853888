import type { View } from '../contract.ts';
import { arranged, soundPanels } from '../figures/sound.ts';
import type { Result } from './model.ts';
import { COLUMNS, DEPTH, ROWS, type Params } from './params.ts';
import { testPanels } from './view-tests.ts';

export const view: View<Params, Result> = (context) => {
  const { r, narrow, words } = context;
  const named = words.figure;
  const sounds = (
    [
      { name: 'dry', role: 'truth' },
      { name: 'room', role: 'kernel' },
      { name: 'wet', role: 'observation' },
    ] as const
  ).map(({ name, role }) =>
    soundPanels(
      context,
      {
        name,
        role,
        title: named[name],
        spectrogramCaption: named[`${name}Spectrogram`],
        playerCaption: named[`${name}Player`],
        samples: r[name],
        rate: r.rate,
        seconds: r.seconds,
        spectrogram: { shape: [ROWS, COLUMNS], data: r.spectrograms[name] },
        depth: DEPTH,
        share: narrow ? 1 : 1 / 3,
      },
      { seconds: named.seconds, kilohertz: named.kilohertz },
    ),
  );
  return { panels: [...arranged(sounds, narrow), ...testPanels(context)] };
};

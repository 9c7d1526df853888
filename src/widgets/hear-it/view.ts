import type { Panel, Role, View } from '../contract.ts';
import { arranged, soundPanels } from '../../parts/view/sound.ts';
import type { Result } from './model.ts';
import { COLUMNS, DEPTH, ROWS, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { spectrumPanel, type Context } from './view-spectrum.ts';

type Name = keyof Result['spectrograms'];

function soundOf(context: Context, name: Name, role: Role, group: string): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  return soundPanels(
    context,
    {
      name,
      role,
      title: named[name],
      spectrogramCaption: named[`${name}Spectrogram`],
      heard: named[`${name}Player`],
      samples: r[name],
      rate: r.rate,
      seconds: r.seconds,
      spectrogram: { shape: [ROWS, COLUMNS], data: r.spectrograms[name] },
      depth: DEPTH,
      share: narrow ? 1 / 2 : 1 / 4,
      group,
    },
    { seconds: named.seconds, kilohertz: named.kilohertz },
  );
}

export const view: View<Params, Result, Words> = (context) => {
  const { panel, handles } = spectrumPanel(context);
  const before = [
    soundOf(context, 'dry', 'truth', 'before'),
    soundOf(context, 'wet', 'observation', 'before'),
  ];
  const after = [
    soundOf(context, 'divided', 'estimate', 'after'),
    soundOf(context, 'estimate', 'estimate', 'after'),
  ];
  const sounds = context.narrow ? [before, after] : [[...before, ...after]];
  return { panels: [...sounds.flatMap(arranged), panel], handles };
};

import type { Panel, Role, View } from '../contract.ts';
import { arranged, soundPanels } from '../figures/sound.ts';
import type { Result } from './model.ts';
import { COLUMNS, DEPTH, ROWS, type Params } from './params.ts';
import { spectrumPanel, type Context } from './view-spectrum.ts';

type Name = keyof Result['spectrograms'];

function soundOf(context: Context, name: Name, role: Role): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  return soundPanels(
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
      share: narrow ? 1 : 1 / 2,
    },
    { seconds: named.seconds, kilohertz: named.kilohertz },
  );
}

export const view: View<Params, Result> = (context) => {
  const { narrow } = context;
  const { panel, handles } = spectrumPanel(context);
  const before = [soundOf(context, 'dry', 'truth'), soundOf(context, 'wet', 'observation')];
  const after = [soundOf(context, 'divided', 'estimate'), soundOf(context, 'estimate', 'estimate')];
  return { panels: [...arranged(before, narrow), ...arranged(after, narrow), panel], handles };
};

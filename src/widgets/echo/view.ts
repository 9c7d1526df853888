import type { Panel, Role, View, ViewContext } from '../contract.ts';
import { arranged, soundPanels } from '../../parts/view/sound.ts';
import type { Result } from './model.ts';
import { COLUMNS, DEPTH, ROWS, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { testPanels } from './view-tests.ts';

type Name = keyof Result['spectrograms'];

function soundOf(
  context: ViewContext<Params, Result, Words>,
  name: Name,
  role: Role,
  share: number,
): Panel[] {
  const { r, words } = context;
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
      share,
      group: name === 'wet' ? 'out' : 'in',
    },
    { seconds: named.seconds, kilohertz: named.kilohertz },
  );
}

/** What goes in and where, beside each other; what comes out has a phone's whole width. */
export const view: View<Params, Result, Words> = (context) => {
  const { narrow } = context;
  const into = [
    soundOf(context, 'dry', 'truth', narrow ? 1 / 2 : 1 / 3),
    soundOf(context, 'room', 'kernel', narrow ? 1 / 2 : 1 / 3),
  ];
  const out = soundOf(context, 'wet', 'observation', narrow ? 1 : 1 / 3);
  const sounds = narrow ? [...arranged(into), ...out] : arranged([...into, out]);
  return { panels: [...sounds, ...testPanels(context)] };
};

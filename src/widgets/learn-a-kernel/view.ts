import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { basisPanel } from './view-basis.ts';
import { directionsPanel } from './view-directions.ts';
import { kernelPanels } from './view-kernels.ts';
import { lossPanel } from './view-loss.ts';
import { pictures } from './view-pictures.ts';

/** What was given, what is found, and what is still wrong: looked at together. */
const LESSON = { group: 'lesson' };

export const view: View<Params, Result, Words> = (context) => {
  const [seen, kernels] = [pictures(context), kernelPanels(context)].map((panels) =>
    panels.map((panel) => ({ ...panel, ...LESSON })),
  );
  const loss = lossPanel(context);
  const { panel: directions, handles } = directionsPanel(context);
  const panels = context.narrow
    ? [...seen, ...kernels, loss, directions]
    : [...seen, loss, ...kernels, directions];
  return { panels: [...panels, basisPanel(context)], handles };
};

import type { Panel, View } from '../contract.ts';
import { roundUp } from '../figures/domain.ts';
import { filled } from '../figures/notes.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { countsPanel } from './view-counts.ts';
import { growthPanel } from './view-growth.ts';
import { patchesPanel } from './view-patches.ts';
import { sizePanels } from './view-sizes.ts';
import type { Context } from './view-window.ts';

function picturePanel({ r, narrow, picture, words }: Context): Panel {
  // A little above the most, so that an even picture is no hole in the page.
  const white = roundUp(1.1 * r.max ** 2);
  return {
    name: 'picture',
    node: picture('picture', { ...r.picture, range: [0, white] }),
    role: 'observation',
    caption: filled(words.figure.picture, { white }),
    share: narrow ? 1 : 1 / 2,
  };
}

export const view: View<Params, Result> = (context) => {
  const patches = patchesPanel(context);
  const sizes = sizePanels(context);
  return {
    panels: [
      patches.panel,
      countsPanel(context),
      picturePanel(context),
      growthPanel(context),
      ...sizes.map(({ panel }) => panel),
    ],
    handles: [...patches.handles, ...sizes.flatMap(({ handles }) => handles)],
  };
};

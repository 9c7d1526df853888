import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { countsPanel } from './view-counts.ts';
import { growthPanel } from './view-growth.ts';
import { patchesPanel } from './view-patches.ts';
import { picturePanel } from './view-picture.ts';
import { sizePanels } from './view-sizes.ts';

/** Patches stand above what they paint; beside them, what is drawn of single layers, or how the unevenness grows. */
export const view: View<Params, Result, Words> = (context) => {
  const { narrow, p } = context;
  const patches = patchesPanel(context);
  const sizes = sizePanels(context);
  const painted = { ...patches.panel, group: 'painting' };
  const counts = { ...countsPanel(context), group: 'painting' };
  const drawn = sizes.map(({ panel }) => panel);
  const picture = picturePanel(context);
  const growth = growthPanel(context);
  return {
    panels: narrow
      ? [painted, counts, ...drawn, picture, { ...growth, more: !p.same }]
      : [painted, ...(p.same ? [growth] : drawn), counts, picture],
    handles: [...patches.handles, ...sizes.map(({ handle }) => handle)],
  };
};

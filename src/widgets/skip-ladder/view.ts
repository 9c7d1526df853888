import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { detailPanel } from './view-detail.ts';
import { numbersPanel } from './view-numbers.ts';
import { foundPanel, pagePanel, sharesOf, stripPanels, truthPanel } from './view-pictures.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { narrow, p } = context;
  const shares = sharesOf(narrow);
  const [page, found] = [pagePanel(context), foundPanel(context)];
  const detail = detailPanel(context, shares.page);
  const strip = stripPanels(context);
  const truth = narrow
    ? truthPanel(context, shares.page, 'pages', true)
    : truthPanel(context, shares[p.size === 'odd' ? 'join' : 'rung'], 'strip', false);
  const first = [page.panel, found.panel, detail];
  return {
    panels: [...(narrow ? [...first, truth, ...strip] : [...first, ...strip, truth]), numbersPanel(context)],
    handles: [...page.handles, found.handle],
  };
};

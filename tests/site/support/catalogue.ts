/** What there is to test, found in the built site and in the widgets' folders: nothing is listed by hand. */
import { readFileSync } from 'node:fs';
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import { pagesOfSite, widgetsOfSite, type WidgetParams } from '../../tools/pages.ts';
import { wanted } from '../../tools/wanted.ts';

export const pages: readonly string[] = pagesOfSite();
export const htmlOf = (page: string): string => readFileSync(`dist${page}index.html`, 'utf8');

/** The page of all figures: a card for each. */
export const GALLERY = '/figures/';
/** Not the built site but a server that runs already: it knows every folder. */
const served = process.env.UNFOLD_URL !== undefined;
/** Widgets that have a page of their own: a folder whose widget is not built yet is no part of the site. */
const all: readonly WidgetParams[] = (await widgetsOfSite()).filter(
  ({ widget }) => served || pages.includes(`/figures/${widget}/`),
);
const names = wanted(all.map(({ widget }) => widget));
/** Those of them that are to be tried. */
export const widgets: readonly WidgetParams[] = all.filter(({ widget }) => names.includes(widget));
/** Those that have a card. */
export const listed: readonly WidgetParams[] = all.filter(
  ({ widget }) => pages.includes(GALLERY) && htmlOf(GALLERY).includes(`class="page-card" id="${widget}"`),
);
const ownPages = all.map(({ widget }) => `/figures/${widget}/`);
/** Pages that only put figures of the book into another shell: one of each kind stands for all. */
const SHELLS = ['/lesson/', '/embed/'];
const isRepeated = (page: string): boolean =>
  SHELLS.some((shell) => page.startsWith(shell) && page !== pages.find((one) => one.startsWith(shell)));
const inText = pages.filter(
  (page) => page !== GALLERY && !ownPages.includes(page) && !SHELLS.some((shell) => page.startsWith(shell)),
);
/** Every page once: the own page of a figure that stands in a text shows what the text shows, in the specimen's shell. */
export const pagesOnce: readonly string[] = pages.filter(
  (page) =>
    !isRepeated(page) &&
    !listed.some(
      ({ widget }) =>
        page === `/figures/${widget}/` &&
        inText.some((text) => htmlOf(text).includes(`data-widget="${widget}"`)),
    ),
);
export const pagesWith = (mark: RegExp): string[] => pagesOnce.filter((page) => mark.test(htmlOf(page)));

/** What the runtime does for a widget, by the marks that it leaves in params and page. */
const featuresOf = ({ widget, params }: WidgetParams): string[] => {
  const html = htmlOf(`/figures/${widget}/`);
  const marks = ['class="player"', 'class="figure-line"', 'class="handle', '<canvas', '<img'];
  const specs = Object.values(params);
  return [
    ...specs.map(({ kind }) => `a ${kind}`),
    ...specs.flatMap((spec) =>
      Object.keys(spec)
        .filter((key) => key !== 'kind')
        .map((key) => `has ${key}`),
    ),
    ...marks.filter((mark) => html.includes(mark)),
  ];
};
/**
 * As few widgets as show everything that the runtime can do. What only the runtime can spoil (where the focus goes, how a
 * drawer opens) is tried with these; what a widget can spoil, with every one.
 */
export const representatives: readonly WidgetParams[] = (() => {
  const missing = new Set(listed.flatMap(featuresOf));
  const chosen: WidgetParams[] = [];
  const adds = (one: WidgetParams) => new Set(featuresOf(one).filter((feature) => missing.has(feature))).size;
  while (missing.size > 0) {
    const best = listed.reduce((a, b) => (adds(b) > adds(a) ? b : a));
    chosen.push(best);
    featuresOf(best).forEach((feature) => missing.delete(feature));
  }
  return chosen;
})();

export const has = (widget: string): boolean => all.some((one) => one.widget === widget);
export const isProcess = (widget: string): boolean =>
  htmlOf(`/figures/${widget}/`).includes('class="player"');

/** Kinds whose value may be the reader's own. */
export const PRIVATE: readonly ParamSpec['kind'][] = ['image', 'sound', 'table'];

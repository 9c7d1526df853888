/** What there is to test, found in the built site and in the widgets' folders: nothing is listed by hand. */
import { readFileSync } from 'node:fs';
import type { ParamSpec } from '../../../src/widgets/contract.ts';
import { pagesOfSite, widgetsOfSite, type WidgetParams } from '../../tools/pages.ts';

export const pages: readonly string[] = pagesOfSite();
export const htmlOf = (page: string): string => readFileSync(`dist${page}index.html`, 'utf8');

/** Widgets that have a page of their own: a folder whose widget is not built yet is no part of the site. */
export const widgets: readonly WidgetParams[] = (await widgetsOfSite()).filter(({ widget }) =>
  pages.includes(`/figures/${widget}/`),
);
/** Those that the gallery shows. */
export const listed: readonly WidgetParams[] = widgets.filter(({ widget }) =>
  htmlOf('/figures/').includes(`data-widget="${widget}"`),
);
/** Every page once: a listed figure's own page shows what the gallery shows, in the specimen's shell. */
export const pagesOnce: readonly string[] = pages.filter(
  (page) => !listed.some(({ widget }) => page === `/figures/${widget}/`),
);
export const pagesWith = (mark: RegExp): string[] => pagesOnce.filter((page) => mark.test(htmlOf(page)));

export const has = (widget: string): boolean => widgets.some((one) => one.widget === widget);
export const isProcess = (widget: string): boolean =>
  htmlOf(`/figures/${widget}/`).includes('class="player"');

/** Kinds whose value may be the reader's own. */
export const PRIVATE: readonly ParamSpec['kind'][] = ['image', 'sound', 'table'];

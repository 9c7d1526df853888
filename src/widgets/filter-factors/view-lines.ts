/** The four methods are estimates all: they differ by dash, marker and name. */
import type { ViewContext } from '../contract.ts';
import type { LineOptions } from '../../parts/view/lines.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Curve, Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { shownMethods, type MethodName } from './shown.ts';

export type Context = ViewContext<Params, Result, Words>;

const STYLES: Record<MethodName, Pick<LineOptions, 'variant' | 'thin'>> = {
  naive: { thin: true },
  tsvd: { variant: 1 },
  tikhonov: { variant: 0 },
  landweber: { variant: 2 },
};

export const lineOf = (name: MethodName): Pick<LineOptions, 'role' | 'variant' | 'thin'> => ({
  role: 'estimate',
  ...STYLES[name],
});

export const curvesOf = ({ r, p }: Context): readonly (readonly [MethodName, Curve])[] =>
  shownMethods(p).flatMap((name) => {
    const curve = r.curves[name];
    return curve ? [[name, curve] as const] : [];
  });

/** What is drawn, above the plot; the methods have a row of their own. */
export function nameRows({ p, words }: Context, first: Word): Word[][] {
  const shown = shownMethods(p).map((name) => words.figure[name]);
  const said = shown.length > 0 ? shown : [words.figure.nothing];
  return [[first], said.map((text) => ({ text, role: 'estimate' }))];
}

/** The two panels stand side by side where there is room, and are as high as one another. */
export const frameOf = (narrow: boolean) =>
  narrow ? { height: 230, share: 1, marginTop: ROWS } : { height: 292, share: 1 / 2, marginTop: ROWS };
const ROWS = 46;

/** The light of both parts, and that it adds up to the light of the whole. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { link, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { SHARES } from './view-pictures.ts';

const LINE = 22;
const NUMBER = 170;

const lightOf = (picture: Result['response']): number => picture.reduce((sum, value) => sum + value, 0);

export function lightPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, words } = context;
  const named = words.figure;
  const rows = [
    { said: named.lightAlone, light: lightOf(r.alone) },
    { said: named.lightOthers, light: lightOf(r.others) },
    { said: named.lightWhole, light: lightOf(r.response) },
  ].map((row, i) => ({ ...row, number: cellText(row.light, 2), y: LINE * (i + 1.5) }));
  const height = panelWidth(context.width, SHARES.small);
  return barePanel(context, { name: 'light', height, share: SHARES.light }, [
    text([named.light], { x: 0, y: LINE / 2, textAnchor: 'start', fill: 'var(--quiet)' }),
    ...rows.flatMap(({ said, number, y }, i) => {
      const whole = i === rows.length - 1;
      const look = { y, fill: whole ? colourOf('observation') : 'var(--ink)', fontWeight: whole ? 700 : 400 };
      return [
        text([said], { ...look, x: 0, textAnchor: 'start' }),
        text([number], { ...look, x: NUMBER, textAnchor: 'end' }),
      ];
    }),
    link([0], { x1: 0, x2: NUMBER, y1: 3 * LINE, y2: 3 * LINE, stroke: 'var(--rule)' }),
  ]);
}

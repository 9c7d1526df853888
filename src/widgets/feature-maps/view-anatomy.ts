/** What the network is made of, layer by layer: channels, numbers to learn, receptive field. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { KINDS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

const ROW = 21;

export function stagesPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words, width } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 3;
  const side = Math.sqrt(r.glyph.length);
  const lines = [
    [named.stage, named.size, named.parameters, named.sees],
    [named.input, `1 × ${side}×${side}`, '', ''],
    ...r.stages.map(({ kind, channels, height, width: across, parameters, sees }) => [
      named[KINDS[kind]],
      height > 1 ? `${channels} × ${height}×${across}` : String(channels),
      parameters > 0 ? String(parameters) : '',
      `${sees}×${sees}`,
    ]),
  ];
  const at = [0, 0.285, 0.61, 0.84].map((part) => part * panelWidth(width, share));
  const cells = lines.flatMap((line, row) =>
    line.map((said, column) => ({ said, head: row === 0, x: at[column], y: (row + 0.75) * ROW })),
  );
  const mark = (head: boolean) =>
    text(
      cells.filter((cell) => cell.head === head && cell.said !== ''),
      {
        x: 'x',
        y: 'y',
        text: 'said',
        textAnchor: 'start',
        fill: head ? 'var(--quiet)' : 'var(--ink)',
        fontVariant: 'tabular-nums',
      },
    );
  const options = { name: 'stages', share, height: (lines.length + 0.25) * ROW };
  return barePanel(context, options, [mark(true), mark(false)]);
}

/** What was measured of a figure, as tables for the terminal. */
import type { Answer, Heights, InSight, Letter } from '../site/support/screen.ts';

export interface Look {
  /** Of the window: 360×740. */
  readonly size: string;
  readonly heights: Heights;
  readonly sight: InSight;
  readonly letter: Letter | undefined;
  readonly answers: readonly Answer[];
}

/** Below this share a panel is not in view. */
const IN_VIEW = 0.9;
const percent = (share: number): string => `${Math.floor(100 * share)} %${share < IN_VIEW ? ' !' : ''}`;

function verdict({ whole, window, header }: Heights): string {
  if (whole + header <= window) return 'yes';
  return whole <= window ? 'without header' : `no, +${Math.ceil(whole - window)}`;
}

export function screenTable(looks: readonly Look[]): Record<string, Record<string, unknown>> {
  const rows = looks.map(({ size, heights, sight, letter }) => {
    const { head, stage, player, controls, whole, ratio } = heights;
    const measured = Object.entries({ head, stage, player, controls, whole });
    return [
      size,
      {
        ...Object.fromEntries(measured.map(([part, height]) => [part, Math.round(height)])),
        fits: verdict(heights),
        'height/width': Number(ratio.toFixed(2)),
        presets: sight.presets,
        moves: sight.controls,
        letter: letter ? `${letter.px.toFixed(1)} ${letter.panel}: ${letter.said.slice(0, 16)}` : 'none',
      },
    ];
  });
  return Object.fromEntries(rows);
}

/** A row a control: the panel that answers it, and how much of that is in view at each size; of the control itself where it is not all there. */
export function answerTable(looks: readonly Look[]): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const { size, answers } of looks)
    for (const { param, panel = 'none', seen, own } of answers) {
      const itself = own < IN_VIEW ? `, itself ${percent(own)}` : '';
      table[`${param} → ${panel}`] ??= {};
      table[`${param} → ${panel}`][size] = `${percent(seen)}${itself}`;
    }
  return table;
}

/** PSNR over λ with everyone's choice on it; before the reveal a λ and nothing else. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { dot, line, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Opened } from './model.ts';
import { LARGEST, LEAST } from './params.ts';
import { colourFor, cover, SIGNS, sorted, type Context } from './view-signs.ts';

/** Below the best PSNR, in dB. */
const DEPTH = 12;
const ROOM = 1;
/** A wide one is as high as the pictures beside it with their captions. */
const HEIGHT = { wide: 240, narrow: 200 };
/** Choices this near to each other, as a ratio of λ, share one label. */
const NEAR = 1.25;

interface Label {
  readonly letters: string;
  readonly x: number;
  readonly y: number;
}
/** Letters beside the curve, outside of its arch; neighbours in one word. */
function labelMarks(opened: Opened, low: number): Markish[] {
  const labels: Label[] = [];
  for (const [name, { lambda, psnr }] of sorted(opened)) {
    const before = labels.at(-1);
    const { letter } = SIGNS[name];
    if (before && lambda / before.x < NEAR) {
      labels[labels.length - 1] = { ...before, letters: `${before.letters} ${letter}` };
    } else labels.push({ letters: letter, x: lambda, y: Math.max(low, psnr) });
  }
  const { psnr: best } = opened.choices;
  return labels.map(({ letters, x, y }) => {
    const side = letters.includes(SIGNS.psnr.letter)
      ? { dy: -15 }
      : x < best.lambda
        ? { dx: -11, dy: -6, textAnchor: 'end' as const }
        : { dx: 11, dy: -6, textAnchor: 'start' as const };
    return text([letters], {
      x,
      y,
      ...side,
      fill: 'var(--ink)',
      fontWeight: 700,
      ...HALO,
    });
  });
}

function openedMarks({ p }: Context, opened: Opened, low: number): Markish[] {
  const { choices, stops, psnr: curve } = opened;
  const signs = sorted(opened).map(([name, { lambda, psnr }]) => {
    const { symbol } = SIGNS[name];
    const colour = colourFor(name);
    return dot([lambda], {
      x: lambda,
      y: Math.max(low, psnr),
      symbol,
      r: name === p.look ? 7 : 4.5,
      fill: name === 'yours' ? colour : 'var(--panel)',
      stroke: colour,
      strokeWidth: 2,
    });
  });
  return [
    ruleY([choices.psnr.psnr], { stroke: 'var(--rule)' }),
    line(Array.from(stops.keys()), {
      x: (i: number) => stops[i],
      y: (i: number) => curve[i],
      stroke: colourOf('truth'),
      strokeWidth: 2,
      clip: true,
    }),
    ...signs,
    ...labelMarks(opened, low),
  ];
}

export function curvePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { opened } = r;
  // Covered, the scale itself would be a hint.
  const top = opened ? Math.ceil(opened.choices.psnr.psnr) + ROOM : DEPTH + ROOM;
  const low = top - DEPTH - ROOM;
  const options: FrameOptions = {
    name: 'curve',
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    share: narrow ? 1 : 1 / 3,
    marginTop: 30,
    x: decadeAxis([LEAST, LARGEST], [1e-3, 0.01, 0.1, 1], named.lambda),
    y: plainAxis([low, top], opened ? 5 : []),
  };
  return framedPanel(context, options, [
    ...(opened
      ? openedMarks(context, opened, low)
      : [
          cover([LEAST, LARGEST], [low, top]),
          text([named.covered], {
            frameAnchor: 'middle',
            fill: 'var(--quiet)',
            fontWeight: 600,
            lineHeight: 1.4,
          }),
        ]),
    ruleX([p.lambda], { stroke: colourOf('estimate'), strokeDasharray: '2 3' }),
    ...wordRow([
      opened ? { text: named.psnrCurve, role: 'truth' } : { text: named.yourLambda, role: 'estimate' },
    ]),
  ]);
}

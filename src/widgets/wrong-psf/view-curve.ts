/** On a ring: the error at every width or angle that one might assume, and what of it shows in the residual. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, frameOf, HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { dot, ruleX, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Result } from './model.ts';
import { ANGLES, FRAMES, isTurned, STEP, WIDTHS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Errors and residuals beyond this are off the panel: all of them are bad. */
const MOST = 3;
/** Errors near a frame, on decades. */
const RIM = [0.3, 20] as const;
const within = (value: number): number => Math.min(MOST, value);
const placeOf = (narrow: boolean) => ({
  height: narrow ? 168 : 182,
  share: narrow ? 1 : 2 / 3,
  marginTop: 30,
});
const untouched = ruleY([1], { stroke: 'var(--rule)', strokeDasharray: '4 3' });

function optionsOf({ p, narrow, words: { figure } }: Context): FrameOptions {
  const turned = isTurned(p);
  const { min, max } = turned ? ANGLES : WIDTHS;
  return {
    name: 'curve',
    ...placeOf(narrow),
    x: plainAxis(
      [min, max],
      turned ? [0, 45, 90, 135] : [2, 4, 6, 8, 10, 12, 14],
      turned ? figure.angle : figure.width,
    ),
    y: plainAxis([0, MOST], [0, 1, 2, 3]),
  };
}

export function curvePanel(context: Context): Panel {
  const { r, p, words } = context;
  const { figure } = words;
  const curve = r.curve!;
  const turned = isTurned(p);
  const options = optionsOf(context);
  const frame = frameOf(context, options);
  const [here, right] = turned ? [p.assumedAngle, p.angle] : [p.assumedWidth, p.width];
  const triangle: Markish[] = [
    text(['▲'], { x: curve.likeliest, y: 0, dy: -6, fill: colourOf('kernel'), fontWeight: 700, ...HALO }),
  ];
  return framedPanel(context, options, [
    untouched,
    ruleX([right], { stroke: colourOf('truth'), strokeWidth: 1.5 }),
    ...lineMarks({ role: 'observation', x: curve.at, y: curve.misfit }),
    ...lineMarks({ role: 'estimate', x: curve.at, y: curve.error }),
    ruleX([here], { stroke: colourOf('kernel'), strokeWidth: 1, strokeDasharray: '2 3' }),
    dot([0], { x: here, y: within(curve.misfitHere), r: 4, fill: colourOf('observation') }),
    dot([0], { x: here, y: within(r.error), r: 5, fill: colourOf('estimate') }),
    ...triangle,
    text([figure.right], {
      x: right,
      frameAnchor: 'top',
      dx: right > (frame.x.domain[0] + frame.x.domain[1]) * 0.75 ? -5 : 5,
      dy: 6,
      textAnchor: right > (frame.x.domain[0] + frame.x.domain[1]) * 0.75 ? 'end' : 'start',
      fill: colourOf('truth'),
      fontWeight: 600,
      ...HALO,
    }),
    ...wordRow(
      [
        { text: figure.error, role: 'estimate' },
        { text: figure.misfit, role: 'observation' },
        { text: figure.likeliest, role: 'kernel' },
      ],
      0,
      context.narrow,
    ),
  ]);
}

/** In a frame that is cut out: the error of all four ways, by the distance to the frame; the one that is shown lies on top. */
export function rimPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const rim = r.rim!;
  const options: FrameOptions = {
    name: 'rim',
    ...placeOf(narrow),
    marginRight: narrow ? 10 : 116,
    marginTop: narrow ? 44 : 30,
    x: plainAxis([0, STEP * rim.distance.length], [0, 10, 20, 30, 40], words.figure.distance),
    y: decadeAxis(RIM, [0.3, 1, 3, 10]),
  };
  const lines = [...FRAMES]
    .sort((a, b) => Number(a === p.frame) - Number(b === p.frame))
    .map((frame): LineOptions => {
      const shown = frame === p.frame;
      return {
        role: 'estimate',
        x: rim.distance,
        y: rim.of[frame],
        thin: !shown,
        label: narrow && !shown ? undefined : words.figure[frame],
        markers: 8,
      };
    });
  return framedPanel(context, options, [
    untouched,
    ...lines.flatMap(lineMarks),
    ...labelMarks(frameOf(context, options), lines, narrow),
    ...(narrow ? [] : wordRow([{ text: words.figure.error, role: 'estimate' }])),
  ]);
}

export function handleOf({ r, p, words }: Context): Handle[] {
  if (!r.curve) return [];
  const turned = isTurned(p);
  return [
    {
      param: turned ? 'assumedAngle' : 'assumedWidth',
      panel: 'curve',
      axis: 'x',
      at: { x: turned ? p.assumedAngle : p.assumedWidth, y: within(r.error) },
      grab: ['line', 'panel'],
      label: turned ? words.figure.angleHandle : words.figure.widthHandle,
    },
  ];
}

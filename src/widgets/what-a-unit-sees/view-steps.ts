/** One way down, layer by layer; each stage on the scale of its own strongest number. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale } from '../../parts/view/pictures.ts';
import { linesOfWords } from '../../parts/view/words.ts';
import type { Step } from './model.ts';
import { DOWN } from './params.ts';
import { questionName, ruleName, strengthOf, type Context } from './view-pictures.ts';
import { sheetOf } from './view-sheet.ts';

const HEAD = 20;
/** Seven of them: a row, or four and three. */
const SHARE = { narrow: 1 / 4, wide: 1 / 7 };
const STEPS = { group: 'steps' } as const;

function nameOf({ p, words }: Context, { layer, below }: Step): string {
  const named = words.figure;
  if (below === 0) return named.asked;
  const isGradient = p.follow === 'gradient' || p.follow === 'gradientOther';
  return named[DOWN[layer] === 'rectify' && isGradient ? 'gate' : DOWN[layer]];
}

/** Channels in rows of as many as make the sheet square, or nearly. */
function stepPanel(context: Context, step: Step, i: number): Panel {
  const { narrow, words } = context;
  const [channels, height, width] = step.shape;
  const planes = Array.from({ length: channels }, (_, c) =>
    step.data.subarray(c * height * width, (c + 1) * height * width),
  );
  const { shape, data } = sheetOf(planes, [height, width], Math.ceil(Math.sqrt(channels)));
  const name = filled(words.figure.step, { number: i + 1, name: nameOf(context, step) });
  return captionedPicture(context, {
    name: `step${i + 1}`,
    caption: name,
    share: narrow ? SHARE.narrow : SHARE.wide,
    ...onScale(shape, data, strengthOf(data), true),
    ...STEPS,
  });
}

export function stepPanels(context: Context): Panel[] {
  const { r, p, words } = context;
  const head = filled(words.figure.steps, {
    rule: ruleName(context, p.follow),
    question: questionName(context, p.follow),
  });
  const title = barePanel(context, { name: 'steps', height: HEAD }, [
    ...linesOfWords([{ said: head, role: 'estimate' }], HEAD / 2, HEAD),
  ]);
  // What lies above the layer that is asked has no part in the way.
  const taken = r.ways[p.follow].filter(({ below }) => below >= 0);
  return [{ ...title, ...STEPS }, ...taken.map((step, i) => stepPanel(context, step, i))];
}

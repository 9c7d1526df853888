/** What is there, what the camera sees of it, and the answers of two networks: ink is dark. */
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, inkAxes, pixelAxes } from '../../parts/view/pictures.ts';
import { rect } from '../../parts/view/plot.ts';
import { formatNumber } from '../../format.ts';
import type { Handle, Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { CELLS, characterOf, PEN, SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SHAPE = [SIDE, SIDE] as const;

/** Ink is dark on paper. */
const onPaper = (ink: ArrayLike<number>): Float64Array => Float64Array.from(ink, (value) => 1 - value);

/** Paper is as light as what lies around it. */
function edge(context: Context, share: number): Element {
  const whole = panelWidth(context.width, share);
  const frame = { x1: 0, x2: whole, y1: 0, y2: whole, fill: 'none', stroke: 'var(--rule)' };
  return barePanel(context, { name: 'edge', height: whole, share }, [rect([0], frame)]).node;
}

function answersOf({ r, words }: Context) {
  const named = words.figure;
  const error = (value: number): string => formatNumber(value, 2);
  if ('squared' in r)
    return [
      { picture: r.squared.picture, caption: filled(named.squared, { error: error(r.squared.error) }) },
      {
        picture: r.adversarial.picture,
        caption: filled(named.adversarial, { error: error(r.adversarial.error) }),
      },
    ];
  return [
    { picture: r.digits.picture, caption: filled(named.digits, { nearest: characterOf(r.digits.nearest) }) },
    {
      picture: r.letters.picture,
      caption: filled(named.letters, { nearest: characterOf(r.letters.nearest) }),
    },
  ];
}

function truthCaption({ r, p, words }: Context): string {
  const named = words.figure;
  if ('squared' in r) return filled(named.line, { column: p.column });
  return r.character < 0 ? named.drawn : filled(named.character, { character: characterOf(r.character) });
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const place = () => ({ share, group: 'pictures', over: edge(context, share) });
  const small = SIDE / CELLS['squared' in r ? 'line' : 'character'];
  const [first, second] = answersOf(context);
  const panels = [
    captionedPicture(context, {
      ...place(),
      ...{ name: 'truth', role: 'truth', shape: SHAPE, data: onPaper(r.truth) },
      axes: p.scene === 'line' ? pixelAxes(SHAPE) : inkAxes(SHAPE),
      caption: truthCaption(context),
    }),
    captionedPicture(context, {
      ...place(),
      ...{ name: 'seen', role: 'observation', shape: [small, small], data: onPaper(r.seen) },
      caption: filled(named.seen, { side: small }),
    }),
    ...[first, second].map(({ picture, caption }, i) =>
      captionedPicture(context, {
        ...place(),
        ...{
          name: i === 0 ? 'first' : 'second',
          role: 'estimate',
          shape: SHAPE,
          data: onPaper(picture),
          caption,
        },
      }),
    ),
  ];
  return { panels, handles: handlesOf(p, words) };
}

function handlesOf(p: Params, words: Words): Handle[] {
  if (p.scene === 'line')
    return [
      {
        ...{ param: 'column', panel: 'truth', axis: 'x', at: { x: p.column, y: 2 }, grab: 'panel' },
        label: words.params.column.label,
      },
    ];
  if (p.scene === 'drawn')
    return [
      {
        ...{ param: 'ink', panel: 'truth', axis: 'draw', at: { x: 0, y: 0 }, pen: PEN },
        label: words.figure.drawHere,
      },
    ];
  return [];
}

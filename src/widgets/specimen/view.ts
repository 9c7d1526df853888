import type { Handle, Panel, View, ViewContext } from '../contract.ts';
import { framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions, roomForNames } from '../../parts/view/lines.ts';
import { captionedPicture, inkAxes, pictureRow } from '../../parts/view/pictures.ts';
import { dot } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { DRAWN, PAGE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

const RATE = 8000;
const samples = Float64Array.from({ length: DRAWN }, (_, i) => i);

function picturePanels(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, p, words } = context;
  const range = p.range[0] < p.range[1] ? p.range : ([0, 1] as const);
  const show = (data: Result['data']) => ({ shape: r.shape, data, range, map: p.map });
  return pictureRow(context, { share: 1 / 2 }, [
    { name: 'seen', role: 'observation', caption: words.figure.seen, ...show(r.data) },
    { name: 'estimate', role: 'estimate', caption: words.figure.estimate, ...show(r.estimate) },
  ]);
}

function linePanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const lines: LineOptions[] = [
    { role: 'observation', x: samples, y: p.signal, label: named.signal },
    { role: 'truth', x: samples, y: r.formula, label: named.formula },
  ];
  const options: FrameOptions = {
    name: 'lines',
    height: 200,
    ...roomForNames(narrow),
    x: { label: named.sample, domain: [-0.5, DRAWN - 0.5], ticks: 6 },
    y: { label: named.value, domain: [-1, 1], ticks: 5 },
  };
  const points = p.marked ? [p.point, ...p.points] : [];
  return framedPanel(context, options, [
    ...lines.flatMap(lineMarks),
    dot(points, { x: '0', y: '1', r: 4, fill: 'var(--ink)' }),
    ...labelMarks(frameOf(context, options), lines, narrow),
  ]);
}

function curvePanel(context: ViewContext<Params, Result, Words>): Panel {
  const { p, words } = context;
  const options: FrameOptions = {
    name: 'curve',
    height: 120,
    x: { label: words.figure.sample, domain: [-0.5, DRAWN - 0.5], ticks: 6 },
    y: { label: words.figure.curve, domain: [-1, 1], ticks: 3 },
  };
  return framedPanel(context, options, lineMarks({ role: 'noise', x: samples, y: p.curve }));
}

const pagePanel = (context: ViewContext<Params, Result, Words>): Panel =>
  captionedPicture(context, {
    name: 'page',
    share: 1 / 2,
    caption: context.words.figure.page,
    shape: PAGE,
    data: context.r.page.map((ink) => 1 - ink),
    axes: inkAxes(PAGE),
  });

export const view: View<Params, Result, Words> = (context) => {
  const { r, p, words, player } = context;
  const named = words.figure;
  const at = { x: 0, y: 0 };
  const handles: Handle[] = [
    { param: 'signal', panel: 'lines', axis: 'draw', at, label: named.draw },
    { param: 'curve', panel: 'curve', axis: 'draw', at, label: named.drawCurve },
    { param: 'ink', panel: 'page', axis: 'draw', at, label: named.write },
    { param: 'point', panel: 'lines', axis: 'xy', at: { x: p.point[0], y: p.point[1] }, label: named.point },
    ...p.points.map(([x, y], index): Handle => ({
      param: 'points',
      panel: 'lines',
      axis: 'xy',
      index,
      at: { x, y },
      label: [named.first, named.second][index] ?? `${named.point} ${index + 1}`,
    })),
  ];
  const sound: Panel = { name: 'sound', node: player('sound', r.sound, RATE), height: 54 };
  const panels = [
    ...picturePanels(context),
    linePanel(context),
    curvePanel(context),
    pagePanel(context),
    sound,
  ];
  return { panels, handles };
};

/** A figure's first state, drawn while the book is built: it reads, prints and is indexed without a script. */
import { JSDOM } from 'jsdom';
import svgpath from 'svgpath';
import type { AnyModel, AnyValues, Facts, Measures, Progress, WidgetWords } from '../../widgets/contract.ts';
import { loadModel } from '../../widgets/models.ts';
import { loadLine, loadParams, loadView, loadWords } from '../../widgets/registry.ts';
import { layOut, type Placement } from '../drawing/lay-out.ts';
import type { FigureSeed } from '../figure-state.ts';
import type { Labels } from '../host/labels.ts';
import { STILL_WIDTHS, type StillWidth } from '../host/widths.ts';
import { labelsOf } from '../labels-of.ts';
import { presetValues } from '../values.ts';
import { tellModel } from '../worker/evaluate.ts';
import { mediaIn, type FileUrl, type Media } from './media.ts';

export interface Still extends Pick<Media, 'pictures' | 'sounds' | 'files'> {
  readonly seed: FigureSeed;
  readonly labels: Labels;
  readonly html: Readonly<Record<StillWidth, string>>;
  /** Style of what holds the wide one: how high it is for its width. */
  readonly proportions: string;
  readonly placements: Readonly<Record<StillWidth, Placement>>;
}

interface Evaluated {
  readonly model: AnyModel;
  readonly words: WidgetWords;
  readonly seed: Omit<FigureSeed, 'id' | 'home'>;
  readonly p: AnyValues;
  readonly r: unknown;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly progress?: Progress;
  readonly python: () => string;
}
/** All stills are drawn in one document: to open another takes as long as to draw. */
const { document } = new JSDOM('').window;

const evaluated = new Map<string, Promise<Evaluated>>();

/** One computation a widget and preset, however many pages show it. */
export function evaluatePreset(widget: string, preset: string | undefined): Promise<Evaluated> {
  const key = `${widget}/${preset ?? ''}`;
  const known = evaluated.get(key) ?? evaluate(widget, preset);
  evaluated.set(key, known);
  return known;
}

async function evaluate(widget: string, preset: string | undefined): Promise<Evaluated> {
  const [{ params, presets, more }, model, words, line] = await Promise.all([
    loadParams(widget),
    loadModel(widget),
    loadWords(widget),
    loadLine(widget),
  ]);
  if (preset !== undefined && !Object.hasOwn(presets, preset))
    throw new RangeError(`${widget}: no preset '${preset}'; there are: ${Object.keys(presets).join(', ')}`);
  const p = presetValues(params, presets, preset);
  const { outcome, python } = tellModel(model, p);
  const { r, measures, facts, progress } = outcome;
  const keeps = model.kind === 'process' && model.keeping !== undefined;
  const where = progress && { shown: progress.shown, total: progress.total };
  return {
    model,
    words,
    seed: {
      widget,
      params,
      presets,
      more,
      measures,
      facts,
      progress: where,
      ...(keeps && { keeps }),
      line: line?.write(p),
    },
    p,
    r,
    measures,
    facts,
    progress,
    python,
  };
}

/** Whether it runs step by step. */
export const isProcess = async (widget: string): Promise<boolean> =>
  (await loadModel(widget)).kind === 'process';

/** The preset that a page shows where it names none: the widget's first. */
export async function firstPreset(widget: string): Promise<string | undefined> {
  return Object.keys((await loadParams(widget)).presets)[0];
}

/** Draws both widths of a preset for the figure `id`. */
export async function drawStill(
  widget: string,
  id: string,
  home: string | undefined,
  url: FileUrl,
): Promise<Still> {
  const { words, seed, p, r, measures, facts, progress } = await evaluatePreset(widget, home);
  const view = await loadView(widget);
  const { picture, player, ...left } = mediaIn(document, url);
  const draw = (size: StillWidth) => {
    const container = document.createElement('div');
    const width = STILL_WIDTHS[size];
    const narrow = size === 'narrow';
    const drawing = view({ r, p, width, narrow, document, words, picture, player, progress });
    const placement = layOut(container, drawing, `${size}-${id}`);
    return { html: lightened(container.innerHTML), placement, style: container.getAttribute('style')! };
  };
  const [narrow, wide] = [draw('narrow'), draw('wide')];
  return {
    seed: { id, home, ...seed },
    labels: labelsOf(words, facts, measures),
    html: { narrow: narrow.html, wide: wide.html },
    proportions: wide.style,
    placements: { narrow: narrow.placement, wide: wide.placement },
    ...left,
  };
}

/** Paths as steps of a tenth of a pixel: finer than any screen shows, and a page of drawings is a third lighter. */
const lightened = (html: string): string =>
  html.replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${svgpath(path).rel().round(1)}"`);

/** A panel by itself: what is drawn in it, and its size as drawn. */
export interface DrawnPanel {
  readonly html: string;
  readonly size: readonly [width: number, height: number];
}
const DRAWN = 'svg, img';

/** Panels as a phone draws them, whose letters can still be read on a thumbnail. Where none are named, the first that is drawn. */
export function panelsOf({ html, seed }: Still, names?: readonly string[]): DrawnPanel[] {
  const drawn = document.createElement('div');
  drawn.innerHTML = html.narrow;
  const plots = [...drawn.querySelectorAll('.panel > .plot')].filter((plot) =>
    plot.firstElementChild!.matches(DRAWN),
  );
  const there = plots.map((plot) => plot.parentElement!.getAttribute('data-panel')!);
  return (names ?? there.slice(0, 1)).map((name) => {
    const plot = plots[there.indexOf(name)];
    if (!plot)
      throw new RangeError(
        `${seed.widget}: no drawn panel '${name}' in preset '${seed.home}'; there are: ${there.join(', ')}`,
      );
    const [width, height] = ['width', 'height'].map((side) =>
      Number(plot.firstElementChild!.getAttribute(side)),
    );
    return { html: plot.innerHTML, size: [width, height] };
  });
}

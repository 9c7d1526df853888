/** A figure's first state, drawn while the book is built: it reads, prints and is indexed without a script. */
import { JSDOM } from 'jsdom';
import svgpath from 'svgpath';
import type {
  AnyModel,
  AnyValues,
  Facts,
  Measures,
  PictureData,
  PlayerMaker,
  Progress,
  WidgetWords,
} from '../../widgets/contract.ts';
import { loadLine, loadModel, loadParams, loadView, loadWords } from '../../widgets/registry.ts';
import { layOut, type Placement } from '../drawing/lay-out.ts';
import type { FigureSeed } from '../figure-state.ts';
import { labelsOf, type Labels } from '../host/labels.ts';
import { STILL_WIDTHS, type StillWidth } from '../host/widths.ts';
import { presetValues } from '../values.ts';
import { evaluateModel } from '../worker/evaluate.ts';

export interface Sound {
  readonly samples: Float32Array;
  readonly rate: number;
}
export interface Still {
  readonly seed: FigureSeed;
  readonly labels: Labels;
  readonly html: Readonly<Record<StillWidth, string>>;
  /** Style of what holds the wide one: how high it is for its width. */
  readonly proportions: string;
  readonly placements: Readonly<Record<StillWidth, Placement>>;
  readonly pictures: ReadonlyMap<string, PictureData>;
  readonly sounds: ReadonlyMap<string, Sound>;
}
/** Where a still's pictures and sounds will lie. */
export type AssetUrl = (file: string) => string;

interface Evaluated {
  readonly model: AnyModel;
  readonly words: WidgetWords;
  readonly seed: Omit<FigureSeed, 'id' | 'home'>;
  readonly p: AnyValues;
  readonly r: unknown;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly progress?: Progress;
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
  const { r, measures, facts, progress } = evaluateModel(model, p);
  const where = progress && { shown: progress.shown, total: progress.total };
  return {
    model,
    words,
    seed: { widget, params, presets, more, measures, facts, progress: where, line: line?.write(p) },
    p,
    r,
    measures,
    facts,
    progress,
  };
}

/** The preset that a page shows where it names none: the widget's first. */
export async function firstPreset(widget: string): Promise<string | undefined> {
  return Object.keys((await loadParams(widget)).presets)[0];
}

/** Draws both widths of a preset for the figure `id`. */
export async function drawStill(
  widget: string,
  id: string,
  home: string | undefined,
  url: AssetUrl,
): Promise<Still> {
  const { words, seed, p, r, measures, facts, progress } = await evaluatePreset(widget, home);
  const view = await loadView(widget);
  const pictures = new Map<string, PictureData>();
  const sounds = new Map<string, Sound>();

  const picture = (name: string, data: PictureData): Element => {
    pictures.set(name, data);
    const image = document.createElement('img');
    const [height, width] = data.shape;
    const attributes = {
      class: 'picture',
      src: url(`${name}.png`),
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
    };
    for (const [key, value] of Object.entries(attributes)) image.setAttribute(key, String(value));
    return image;
  };
  const player: PlayerMaker = (name, samples, rate, { label } = {}) => {
    sounds.set(name, { samples, rate });
    const audio = document.createElement('audio');
    audio.setAttribute('controls', '');
    audio.setAttribute('preload', 'none');
    audio.setAttribute('src', url(`${name}.wav`));
    if (label) audio.setAttribute('aria-label', label);
    return audio;
  };
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
    pictures,
    sounds,
  };
}

/** Paths as steps of a tenth of a pixel: finer than any screen shows, and a page of drawings is a third lighter. */
const lightened = (html: string): string =>
  html.replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${svgpath(path).rel().round(1)}"`);

/** One panel of a wide still, for a thumbnail. */
export async function drawPanel(
  widget: string,
  preset: string,
  panel: string,
  url: AssetUrl,
): Promise<string> {
  const { html } = await drawStill(widget, `thumbnail-${widget}`, preset, url);
  const drawn = document.createElement('div');
  drawn.innerHTML = html.wide;
  const found = drawn.querySelector(`[data-panel="${panel}"] .plot`);
  if (!found) throw new RangeError(`${widget}: no panel '${panel}' in preset '${preset}'`);
  return found.innerHTML;
}

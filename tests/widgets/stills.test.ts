/**
 * Every preset of every widget, drawn as the build draws it, as files to be looked at in `git diff`. Numbers are rounded,
 * and a picture is a small thumbnail of its brightness: what differs in the last place only makes no difference here.
 */
import { readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Sound } from '../../src/runtime/build/assets.ts';
import { drawStill, evaluatePreset, type Still } from '../../src/runtime/build/still.ts';
import { NARROW_BELOW, STILL_WIDTHS } from '../../src/runtime/host/widths.ts';
import { pictureBytes } from '../../src/runtime/picture-bytes.ts';
import { isShown } from '../../src/runtime/values.ts';
import type { Panel, PictureData } from '../../src/widgets/contract.ts';
import { listedNames, loadParams, loadView, widgetNames } from '../../src/widgets/registry.ts';
import { everyWidget, wanted } from '../tools/wanted.ts';
import { pretty } from './support/pretty.ts';
import { wordsIn } from './support/words-in.ts';

const THUMBNAIL = 8;

/** The mean brightness of THUMBNAIL × THUMBNAIL blocks as sixteen levels 0 … f, a row a line, and of the whole. */
function thumbnail(picture: PictureData): string {
  const [height, width] = picture.shape;
  const bytes = pictureBytes(picture);
  const sums = Array.from({ length: THUMBNAIL * THUMBNAIL }, () => ({ sum: 0, count: 0 }));
  const colours = [0, 0, 0];
  for (let i = 0; i < height * width; i++) {
    const row = Math.floor((Math.floor(i / width) * THUMBNAIL) / height);
    const block = sums[row * THUMBNAIL + Math.floor(((i % width) * THUMBNAIL) / width)];
    for (let c = 0; c < 3; c++) {
      block.sum += bytes[4 * i + c];
      colours[c] += bytes[4 * i + c] / (height * width);
    }
    block.count += 3;
  }
  const levels = sums.map(({ sum, count }) => (count > 0 ? Math.floor(sum / count / 16).toString(16) : '.'));
  const rows = Array.from({ length: THUMBNAIL }, (_, i) =>
    levels.slice(i * THUMBNAIL, (i + 1) * THUMBNAIL).join(''),
  );
  const mean = colours.map((sum) => Math.round(sum)).join(', ');
  return `${height} × ${width}, ${picture.map ?? 'grey'}, mean colour ${mean}\n${rows.join('\n')}`;
}

function sketch({ samples, rate }: Sound): string {
  const power = samples.reduce((sum, v) => sum + v * v, 0) / samples.length;
  return `${samples.length} samples at ${rate} Hz, effective ${Math.sqrt(power).toPrecision(3)}`;
}

function snapshot(still: Still, size: 'narrow' | 'wide'): string {
  const assets = [
    ...[...still.pictures].map(([name, picture]) => `<!-- ${name}.png: ${thumbnail(picture)} -->`),
    ...[...still.sounds].map(([name, sound]) => `<!-- ${name}.wav: ${sketch(sound)} -->`),
  ];
  const handles = still.placements[size].handles.map(({ param, panel, axis, index, label }) =>
    [panel, param, index, axis, JSON.stringify(label)].filter((part) => part !== undefined).join(' '),
  );
  // The same in every panel.
  const html = still.html[size].replaceAll(' translate="no"', '');
  const parts = [`<!-- handles: ${handles.join('; ') || 'none'} -->`, ...assets, pretty(html)];
  return `${parts.join('\n')}\n`;
}

/** A phone of 320 px without the space around a figure, and wherever there is room. */
const STAGES = [296, STILL_WIDTHS.wide];
/** Half a number may stand in that space. */
const OVERHANG = 5;

const { document } = new JSDOM('').window;
async function panelsAt(width: number, widget: string, preset: string): Promise<readonly Panel[]> {
  const { words, p, r, progress } = await evaluatePreset(widget, preset);
  const view = await loadView(widget);
  const bare = (name: string) => () => document.createElement(name);
  const narrow = width < NARROW_BELOW;
  const [picture, player] = [bare('img'), bare('audio')];
  return view({ r, p, width, narrow, document, words, picture, player, progress }).panels;
}

/** The panels of a still that do not wait under *More*, each with the group that it stands in on a phone. */
function panelsInSight(html: string): { readonly name: string; readonly group: string }[] {
  const drawn = document.createElement('div');
  drawn.innerHTML = html;
  return [...drawn.querySelectorAll<HTMLElement>('.panel:not([data-more])')].map(({ dataset }) => ({
    name: dataset.panel!,
    group: dataset.group ?? dataset.panel!,
  }));
}

/** Compared twins, a bank of filters, a picture with its spectrum count once. */
const MOST_GROUPS = 3;
/** Every id that a drawing refers to. */
const referredTo = (html: string): string[] =>
  [...html.matchAll(/(?:url\(|href=")#([^)"']+)/g)].map(([, id]) => id);

const MOST_BYTES = 60_000;
const FOLDER = 'tests/widgets/snapshots';

it.runIf(everyWidget)('keeps no drawing of what is gone', async () => {
  const drawn = await Promise.all(
    widgetNames.map(async (widget) =>
      Object.keys((await loadParams(widget)).presets).flatMap((preset) =>
        ['narrow', 'wide'].map((size) => `${widget}--${preset}--${size}.html`),
      ),
    ),
  );
  expect(readdirSync(FOLDER).filter((file) => !drawn.flat().includes(file))).toEqual([]);
});

describe.each(wanted(widgetNames))('%s', async (widget) => {
  const presets = Object.keys((await loadParams(widget)).presets);
  const stills = new Map<string, Promise<Still>>();
  /** Drawn once, at both widths. */
  const stillOf = (preset: string): Promise<Still> => {
    const still = stills.get(preset) ?? drawStill(widget, widget, preset, (file) => file);
    stills.set(preset, still);
    return still;
  };

  describe.each(presets)('%s', (preset) => {
    it.each(['narrow', 'wide'] as const)('%s', async (size) => {
      const still = await stillOf(preset);
      const drawn = snapshot(still, size);
      expect(still.html[size]).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(drawn.length).toBeLessThan(MOST_BYTES);
      await expect(drawn).toMatchFileSnapshot(`snapshots/${widget}--${preset}--${size}.html`);
    });
  });

  it('places its handles on panels and params that are there', async () => {
    const { params } = await loadParams(widget);
    for (const preset of presets) {
      const { placements } = await stillOf(preset);
      for (const { panels, handles } of [placements.narrow, placements.wide])
        for (const { param, panel, axis, label } of handles) {
          expect(Object.keys(params)).toContain(param);
          expect(Object.keys(panels)).toContain(panel);
          expect(label.trim()).not.toBe('');
          const { x, y } = panels[panel].axes;
          if (axis === 'draw' || axis === 'xy') expect([x, y]).not.toContain(undefined);
          else expect(panels[panel].axes[axis]).toBeDefined();
        }
    }
  });

  it.runIf(listedNames.includes(widget))('answers each control in sight in a panel in sight', async () => {
    const { params } = await loadParams(widget);
    for (const preset of presets) {
      const [{ html }, { p }] = await Promise.all([stillOf(preset), evaluatePreset(widget, preset)]);
      const controls = Object.entries(params).filter(
        ([name, { handleOnly, rank }]) => !handleOnly && rank !== 'more' && isShown(params, name, p),
      );
      for (const size of ['narrow', 'wide'] as const) {
        const panels = panelsInSight(html[size]).map(({ name }) => name);
        const mute = controls.filter(
          ([, { answers = [] }]) => ![answers].flat().some((panel) => panels.includes(panel)),
        );
        const names = mute.map(([name]) => name);
        expect(names, `${preset}, ${size}: no panel of theirs among ${panels.join(', ')}`).toEqual([]);
      }
    }
  });

  it.runIf(listedNames.includes(widget))(
    `has at most ${MOST_GROUPS} groups of panels on a phone, in the presets in sight`,
    async () => {
      const { more = [] } = await loadParams(widget);
      for (const preset of presets.filter((name) => !more.includes(name))) {
        const { html } = await stillOf(preset);
        const groups = new Set(panelsInSight(html.narrow).map(({ group }) => group));
        expect(groups.size, `${preset}: ${[...groups].join(', ')}`).toBeLessThanOrEqual(MOST_GROUPS);
      }
    },
  );

  it('refers to nothing outside of its drawing: another figure may have the same id', async () => {
    for (const preset of presets) {
      const { html } = await stillOf(preset);
      for (const size of ['narrow', 'wide'] as const)
        for (const id of new Set(referredTo(html[size]))) {
          expect(id, `${preset}, ${size}`).toMatch(new RegExp(`^${size}-${widget}-`));
          expect(html[size], `${preset}, ${size}`).toContain(`id="${id}"`);
        }
    }
  });

  it('has no word that leaves its panel', async () => {
    for (const width of STAGES)
      for (const preset of presets)
        for (const { name, node } of await panelsAt(width, widget, preset)) {
          if (node.localName !== 'svg') continue;
          const svg = node as SVGSVGElement;
          for (const { said, left, right } of wordsIn(svg)) {
            const where = `${preset}, ${width} px wide, ${name}: ${said}`;
            expect(left, where).toBeGreaterThan(-OVERHANG);
            expect(right, where).toBeLessThan(Number(svg.getAttribute('width')) + OVERHANG);
          }
        }
  });

  it('has panels of the same heights and shares in every preset, so that nothing shifts', async () => {
    for (const size of ['narrow', 'wide'] as const) {
      const shapes = await Promise.all(
        presets.map(async (preset) => {
          const { html } = await stillOf(preset);
          return [...html[size].matchAll(/data-panel="([^"]+)" style="([^"]+)"/g)].map((match) =>
            match.slice(1),
          );
        }),
      );
      const known = new Map<string, string>();
      for (const [panel, style] of shapes.flat()) {
        expect(known.get(panel) ?? style, `${panel}, ${size}`).toBe(style);
        known.set(panel, style);
      }
    }
  });
});

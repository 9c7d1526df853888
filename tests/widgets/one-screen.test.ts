/** How much a figure shows at once: what a first reading needs, the rest under *More*; and every param names the panel that answers it. */
import { describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { drawStill } from '../../src/runtime/build/still.ts';
import { isShown, presetValues } from '../../src/runtime/values.ts';
import { wanted } from '../tools/wanted.ts';
import { listedNames, loadParams } from '../../src/widgets/registry.ts';

const MOST = { presets: 6, controls: 6, groups: 3 };

const url = (file: string) => file;
const { document } = new JSDOM('').window;

interface Shown {
  readonly name: string;
  readonly group: string | undefined;
  readonly more: boolean;
}
function panelsOf(html: string): Shown[] {
  const drawn = document.createElement('div');
  drawn.innerHTML = html;
  return [...drawn.querySelectorAll<HTMLElement>('.panel')].map(({ dataset }) => ({
    name: dataset.panel!,
    group: dataset.group,
    more: dataset.more !== undefined,
  }));
}

describe.each(wanted(listedNames))('%s', (widget) => {
  it(`has at most ${MOST.presets} presets in sight, and the others are its own`, async () => {
    const { presets, more = [] } = await loadParams(widget);
    expect(Object.keys(presets).length - more.length).toBeLessThanOrEqual(MOST.presets);
    for (const name of more) expect(Object.keys(presets)).toContain(name);
    expect(more, 'the opening one is in sight').not.toContain(Object.keys(presets)[0]);
  });

  it(`has at most ${MOST.controls} controls in sight, each answered by a panel that is shown`, async () => {
    const { params, presets, more = [] } = await loadParams(widget);
    for (const preset of Object.keys(presets).filter((name) => !more.includes(name))) {
      const p = presetValues(params, presets, preset);
      const shown = Object.entries(params).filter(
        ([name, spec]) => !spec.handleOnly && isShown(params, name, p),
      );
      const inSight = shown.filter(([, { rank }]) => rank !== 'more');
      expect(inSight.length, `${preset}: ${inSight.map(([name]) => name).join(', ')}`).toBeLessThanOrEqual(
        MOST.controls,
      );
      const { html } = await drawStill(widget, widget, preset, url);
      for (const size of ['narrow', 'wide'] as const) {
        const seen = panelsOf(html[size]).flatMap(({ name, more: waits }) => (waits ? [] : [name]));
        const mute = inSight.filter(
          ([, { answers = [] }]) => ![answers].flat().some((one) => seen.includes(one)),
        );
        expect(
          mute.map(([name]) => name),
          `${preset}, ${size}: controls whose panel is not among ${seen.join(', ')}`,
        ).toEqual([]);
      }
      const groups = new Set(
        panelsOf(html.narrow)
          .filter((one) => !one.more)
          .map((one) => one.group ?? one.name),
      );
      expect(groups.size, `${preset}, on a phone: ${[...groups].join(', ')}`).toBeLessThanOrEqual(
        MOST.groups,
      );
    }
  });
});

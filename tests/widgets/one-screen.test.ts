/** How much there is to press and to move before *More*: what a first reading needs. What answers is seen in the stills. */
import { describe, expect, it } from 'vitest';
import { isShown, presetValues } from '../../src/runtime/values.ts';
import { listedNames, loadParams } from '../../src/widgets/registry.ts';
import { wanted } from '../tools/wanted.ts';

const MOST = { presets: 6, controls: 6 };

describe.each(wanted(listedNames))('%s', (widget) => {
  it(`has at most ${MOST.presets} presets in sight`, async () => {
    const { presets, more = [] } = await loadParams(widget);
    expect(Object.keys(presets).length - more.length).toBeLessThanOrEqual(MOST.presets);
  });

  it(`has at most ${MOST.controls} controls in sight`, async () => {
    const { params, presets, more = [] } = await loadParams(widget);
    for (const preset of Object.keys(presets).filter((name) => !more.includes(name))) {
      const p = presetValues(params, presets, preset);
      const inSight = Object.entries(params)
        .filter(([name, { handleOnly, rank }]) => !handleOnly && rank !== 'more' && isShown(params, name, p))
        .map(([name]) => name);
      expect(inSight.length, `${preset}: ${inSight.join(', ')}`).toBeLessThanOrEqual(MOST.controls);
    }
  });
});

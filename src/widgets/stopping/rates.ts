/** What the rules lost in fifty draws, where the figure has a preset's values. */
import { median } from '../../parts/model/median.ts';
import { params, presets, type Method, type Params } from './params.ts';
import { LOSSES } from './recorded.ts';
import type { Rule } from './rules.ts';

type Preset = keyof typeof LOSSES;

/** The preset with these values, whatever the seed and the look. */
function presetOf(p: Params): Preset | undefined {
  const isSame = (preset: Preset): boolean => {
    const { scene = params.scene.default, ...changes }: Partial<Params> = presets[preset];
    const { photons, blur, noise, tau } = p;
    return (
      p.scene.scene === scene.scene &&
      photons === (changes.photons ?? params.photons.default) &&
      noise === (changes.noise ?? params.noise.default) &&
      blur === params.blur.default &&
      tau === params.tau.default
    );
  };
  return (Object.keys(LOSSES) as Preset[]).find(isSame);
}

/** Error over the least error, in the middle of fifty draws and at worst. */
export interface Rate {
  readonly median: number;
  readonly most: number;
}
export function ratesOf(p: Params): ((rule: Exclude<Rule, 'best'>, name: Method) => Rate) | null {
  const preset = presetOf(p);
  if (!preset) return null;
  return (rule, name) => {
    const losses = LOSSES[preset][rule][name];
    return { median: 1 + median(losses) / 1000, most: 1 + Math.max(...losses) / 1000 };
  };
}

import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

/** Which of the methods fit the data better than the truth itself does. */
function overfitted(misfits: Readonly<Record<string, number>>): string {
  const names = Object.keys(misfits).filter((name) => misfits[name] < 1);
  if (names.length === 0) return 'None of the estimates fits the data as well as the truth does yet.';
  if (names.length === Object.keys(misfits).length)
    return 'All three estimates now fit the data better than the truth itself does.';
  return `Of ${names.join(' and ')} the estimate fits the data better than the truth does.`;
}

export const words = {
  title: 'When to stop',
  intro: 'Run the three methods and watch the curves. Every step fits the data better. Does every step help?',
  question: 'When should an iteration stop?',
  params: {
    scene: {
      label: 'Truth x',
      hint: 'Brought to 64 pixels and shades of grey.',
      options: named(SCENES, 'cells', 'star-field', 'text-page', 'dead-leaves'),
    },
    blur: { label: 'Blur σ' },
    photons: { label: 'Peak photons', hint: 'Counted where x = 1.' },
    noise: {
      label: 'Noise',
      options: { poisson: 'Poisson', gaussian: 'Gaussian' },
    },
    tau: { label: 'Safety factor τ', hint: 'The discrepancy principle stops at τ times the noise.' },
    look: {
      label: 'Residual of',
      options: { landweber: 'Landweber', cgls: 'CGLS', rl: 'Richardson–Lucy' },
    },
    seed: { label: 'Noise seed' },
  },
  presets: {
    cells: {
      label: 'Cells',
      notice:
        'Run. The errors fall until steps 16, 5 and 16, and rise from then on, while every misfit only falls. Both rules stop early, and lose less than a tenth.',
    },
    few: {
      label: 'Few photons',
      notice:
        'Ten photons where x = 1. The best pictures come at steps 4, 2 and 4; by step 500 all three are worse than black.',
    },
    many: {
      label: 'Many photons',
      notice:
        'Ten times as many as in Cells: the turns move out to steps 85, 12 and 85. Missing them costs the slow two a quarter at most, but CGLS becomes worse than black.',
    },
    stars: {
      label: 'Bright stars',
      notice:
        'Little noise, sharp truth: CGLS turns at step 68, the others not within 500. Richardson–Lucy, which keeps x ≥ 0, is ahead of Landweber from step 2 on.',
    },
    gaussian: {
      label: 'Gaussian noise',
      notice:
        'The same cells, noise as strong but of the other kind (Richardson–Lucy takes its negative values as 0). The errors still turn, at 17, 5 and 16.',
    },
    text: {
      label: 'Text',
      notice:
        'The same blur and photons on a bright page. The best steps are now 7, 3 and 6: the number belongs to the picture and its noise.',
    },
  },
  measures: {
    landweberError: { label: 'Error, Landweber', role: 'estimate' },
    cglsError: { label: 'CGLS', role: 'estimate' },
    rlError: { label: 'Richardson–Lucy', role: 'estimate' },
    landweberBest: { label: 'Best step so far, Landweber', role: 'truth' },
    cglsBest: { label: 'CGLS', role: 'truth' },
    rlBest: { label: 'Richardson–Lucy', role: 'truth' },
  },
  figure: {
    truth: 'truth x',
    data: 'seen y',
    landweber: '┈ Landweber',
    cgls: '╌ CGLS',
    rl: '━ R.–L.',
    landweberShort: 'Landweber',
    cglsShort: 'CGLS',
    rlShort: 'Rich.–Lucy',
    landweberRow: 'Landw.',
    cglsRow: 'CGLS',
    rlRow: 'R.–L.',
    step: 'iteration',
    error: 'error:',
    best: '★ least error',
    discrepancy: '▲ size of noise',
    white: '◇ whitest',
    shown: 'step',
    black: 'black',
    misfit: 'its own misfit (the truth’s = 1):',
    truthMisfit: 'fits the data better than the truth does',
    residual: 'residual, in σ',
    noise: 'noise, in σ',
    frequency: 'frequencies, from the lowest (share)',
    power: 'power up to there',
    limits: 'white: 19 of 20 stay inside',
  },
  refusals: {
    small: ({ height, width, side }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, and the blur alone is ${String(side)} wide. Take a larger one, or a smaller blur.`,
    dark: () => 'This picture is black everywhere, so there is no light to restore.',
  },
  describe: ({ step, photons, counted, landweberMisfit, cglsMisfit, rlMisfit }, m) => {
    const noise = counted ? 'photons' : 'photons’ worth of Gaussian noise';
    const best = `The smallest so far came at steps ${m.landweberBest}, ${m.cglsBest} and ${m.rlBest}.`;
    const fit = overfitted({ Landweber: landweberMisfit, CGLS: cglsMisfit, 'Richardson–Lucy': rlMisfit });
    return `With ${formatNumber(photons)} ${noise}, after ${step} steps the error is ${formatNumber(m.landweberError)} with Landweber, ${formatNumber(m.cglsError)} with CGLS and ${formatNumber(m.rlError)} with Richardson–Lucy. ${best} ${fit}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;

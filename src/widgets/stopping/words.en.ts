import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

/** Which of the two fit the data better than the truth itself does. */
function overfitted(landweber: boolean, rl: boolean): string {
  if (landweber && rl) return 'Both estimates now fit the data better than the truth itself does.';
  if (!landweber && !rl) return 'Neither estimate fits the data as well as the truth does yet.';
  return `Only ${landweber ? 'Landweber' : 'Richardson–Lucy'}’s estimate fits the data better than the truth does.`;
}

export const words = {
  title: 'When to stop',
  intro: 'Run both methods and watch the pictures. Every step fits the data better. Does every step help?',
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
      hint: 'Gaussian: the same variance on average.',
      options: { poisson: 'Poisson', gaussian: 'Gaussian' },
    },
    seed: { label: 'Noise seed' },
  },
  presets: {
    cells: {
      label: 'Cells',
      notice:
        'Run. Both errors fall until step 16 and rise from then on, while both misfits only fall: the fit alone does not say “stop here”.',
    },
    few: {
      label: 'Few photons',
      notice:
        'Ten photons where x = 1. The best picture comes at step 4; by step 500 both are worse than black.',
    },
    many: {
      label: 'Many photons',
      notice:
        'A hundred times as many: the turn moves out to step 85. Missing it costs a quarter at most; with few photons it made the error five times as large.',
    },
    stars: {
      label: 'Bright stars',
      notice:
        'Little noise, sharp truth: 500 steps are not enough to turn. Richardson–Lucy, which keeps x ≥ 0, is ahead from step 2 on.',
    },
    gaussian: {
      label: 'Gaussian noise',
      notice:
        'The same cells, noise as strong but of the other kind (Richardson–Lucy takes its negative values as 0). The errors still turn, at 17 and 16.',
    },
    text: {
      label: 'Text',
      notice:
        'The same blur and photons on a bright page. The best step is now 7 and 6: the number belongs to the picture and its noise.',
    },
  },
  measures: {
    landweberError: { label: 'Error, Landweber', role: 'estimate' },
    rlError: { label: 'Error, Richardson–Lucy', role: 'estimate' },
    landweberBest: { label: 'Best step so far, Landweber', role: 'estimate' },
    rlBest: { label: 'Richardson–Lucy', role: 'estimate' },
  },
  figure: {
    truth: 'truth x',
    data: 'seen y',
    landweber: 'Landweber',
    rl: 'Richardson–Lucy',
    step: 'iteration',
    shown: 'step',
    error: 'error ‖x̂ − x‖ / ‖x‖',
    black: 'as bad as black',
    both: 'both',
    bestAt: 'best at step',
    falling: 'still falling',
    misfit: 'own misfit (truth’s = 1)',
    squares: 'Landweber ‖y−Ax̂‖²',
    kl: 'Richardson–Lucy KL',
    squaresShort: '‖y−Ax̂‖²',
    klShort: 'KL(y, Ax̂)',
    truthMisfit: 'fits the data better than the truth does',
  },
  refusals: { dark: () => 'This picture is black everywhere, so there is no light to restore.' },
  describe: ({ step, photons, counted, landweberMisfit, rlMisfit }, m) => {
    const noise = counted ? 'photons' : 'photons’ worth of Gaussian noise';
    const best = `The smallest so far came at steps ${m.landweberBest} and ${m.rlBest}.`;
    const fit = overfitted(landweberMisfit < 1, rlMisfit < 1);
    return `With ${formatNumber(photons)} ${noise}, after ${step} steps the error is ${formatNumber(m.landweberError)} with Landweber and ${formatNumber(m.rlError)} with Richardson–Lucy. ${best} ${fit}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;

/** The spectrum three times: the truth, and what each method makes of it; what was seen lies under it. */
import { formatNumber } from '../../format.ts';
import { filled } from '../../parts/view/notes.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel } from '../contract.ts';
import { PLACES, type Place } from './params.ts';
import { nameIn, type Context } from './view-pictures.ts';

const HIGHEST = 1.3;
const LOWEST = -0.25;

export function spectra(context: Context): Panel[] {
  const { r, narrow, words } = context;
  const { phantoms, apart, sample } = words.figure;
  const spectrum = (place: Place): Panel => {
    const { x, score, phantoms: count } = r.made[place];
    const read = filled(apart, { apart: formatNumber(score, 3) });
    return {
      ...framedSignals(context, {
        name: `${place}-lines`,
        height: narrow ? 156 : 190,
        share: narrow ? 1 : 1 / 3,
        marginTop: narrow ? 30 : 48,
        x: plainAxis([0, r.truth.length - 1], narrow ? 5 : 4, narrow ? '' : sample),
        y: plainAxis([LOWEST, HIGHEST], [0, 0.5, 1]),
        lines: [
          { role: 'truth', y: r.truth },
          { role: 'observation', y: r.data },
          { role: 'estimate', y: x },
        ],
        words: narrow
          ? [
              [
                { text: nameIn(context, place), role: 'estimate' },
                { text: read },
                { text: filled(phantoms, { count }), role: 'noise' },
              ],
            ]
          : [
              [{ text: nameIn(context, place), role: 'estimate' }, { text: read }],
              [{ text: filled(phantoms, { count }), role: 'noise' }],
            ],
      }),
      group: 'spectra',
    };
  };
  return PLACES.map(spectrum);
}

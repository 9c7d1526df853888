/** The letters, what the networks see of them, and the map that each puts out, with what it finds. */
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, inkAxes } from '../../parts/view/pictures.ts';
import { formatNumber } from '../../format.ts';
import type { Handle, Panel } from '../contract.ts';
import { NETS, SIDE, type Net } from './params.ts';
import { middles, verdicts, type Context } from './view-marks.ts';

const SHAPE = [SIDE, SIDE] as const;

/** What is counted on this page, by the sign of each mark. */
function countsOf({ r, words }: Context, net: Net): string {
  const { findings, missed } = r[net];
  const hits = findings.filter(({ object }) => object >= 0).length;
  const named = words.figure;
  return r.sought
    ? filled(named.counts, { net: named[net], hits, alarms: findings.length - hits, missed: missed.length })
    : filled(named.peaks, { net: named[net], peaks: findings.length });
}

export function pictures(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const place = { share, shape: SHAPE, group: 'pictures' };
  // Ink is dark on paper; noise needs room beyond both.
  const onPaper = (ink: ArrayLike<number>) => Float32Array.from(ink, (value) => 1 - value);
  const panels = [
    captionedPicture(context, {
      ...place,
      ...{ name: 'letters', role: 'truth', axes: inkAxes(SHAPE), over: middles(context, share) },
      caption: r.sought ? named.letters : named.drawn,
      data: onPaper(r.letters),
    }),
    captionedPicture(context, {
      ...place,
      ...{ name: 'page', role: 'observation' },
      caption: filled(named.page, { sigma: formatNumber(p.noise) }),
      data: onPaper(r.page),
      range: [-p.noise, 1 + p.noise],
    }),
    ...NETS.map((net) =>
      captionedPicture(context, {
        ...place,
        ...{ name: net, role: 'estimate', over: verdicts(context, share, r[net]) },
        caption: countsOf(context, net),
        data: r[net].map,
      }),
    ),
  ];
  const pen: Handle = {
    ...{ param: 'ink', panel: 'letters', axis: 'draw', at: { x: 0, y: 0 } },
    label: named.drawHere,
  };
  return { panels, handles: p.source === 'drawn' ? [pen] : [] };
}

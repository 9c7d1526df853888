/** What an estimate leaves of the data: as a picture, its values beside the noise's, and how white it is. */
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { en as words } from '../../words.en.ts';
import { placesOf } from '../../params/index.ts';
import { Shown } from '../Shown.tsx';
import type { InViewProps } from '../Stage.tsx';
import { Chart } from './Chart.tsx';
import { cumulativeChart, histogramChart } from './curves.ts';
import { signedPicture } from './differences.ts';

/** Full colour at so many σ. */
const COLOURED = 3;

export function ResidualView({ lab, look }: InViewProps) {
  const place = placesOf(lab.p.value).find((one) => one === look.residualOf.value) ?? 'first';
  const { looked, finished } = lab.run(place).value;
  const residual = looked?.residual;
  const scale = COLOURED * (finished?.measures.sigma ?? 1);
  const picture = useMemo(
    () => residual && signedPicture(residual.plane, residual.shape, scale),
    [residual, scale],
  );
  if (!residual || !picture || !finished) return <p class="lab-note">{words.waitsForRuns}</p>;
  const { shape, reach, shares, cumulative, distance, limit } = residual;
  const label = fill(words.residualPicture, { scale: formatNumber(scale, 2) });
  return (
    <>
      {/* On a phone they stand one below the other. */}
      <div class="lab-thirds" role="group" aria-label={words.residualParts}>
        <figure class="lab-rest" style={`--ratio:${shape[1] / shape[0]}`}>
          <div class="lab-frame">
            <Shown {...{ label, shape, picture }} />
          </div>
          <figcaption>{label}</figcaption>
        </figure>
        <Chart
          label={words.histogram}
          draw={(context) => histogramChart(context, shares, { reach, sigma: finished.measures.sigma })}
        />
        <Chart label={words.cumulative} draw={(context) => cumulativeChart(context, cumulative, limit)} />
      </div>
      <p class="lab-note">
        {fill(words.residualNote, {
          distance: formatNumber(distance, 2),
          limit: formatNumber(limit, 2),
          verdict: distance <= limit ? words.isWhite : words.isNotWhite,
        })}
      </p>
    </>
  );
}

/** Mean power by frequency: of what came, of each estimate, of the truth where it is known, and of the noise. */
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { places, type Place } from '../../params/index.ts';
import { en as words } from '../../words.en.ts';
import type { LabState } from '../lab-state.ts';
import type { InViewProps } from '../Stage.tsx';
import type { ViewName } from '../views.ts';
import { Chart } from './Chart.tsx';
import { curveOf, inOrder, spectraChart } from './curves.ts';

const isPlace = (name: ViewName): name is Place => places.some((place) => place === name);

function spectrumOf(lab: LabState, name: ViewName): readonly number[] | undefined {
  if (isPlace(name)) return lab.run(name).value.looked?.spectrum;
  const bench = lab.benchLooked.value;
  return name === 'input' ? bench?.spectrum : bench?.truth;
}

export function Spectra({ lab, views }: InViewProps) {
  const bench = lab.bench.value;
  const known = inOrder(views).flatMap((view) => {
    const spectrum = spectrumOf(lab, view.name);
    return spectrum ? [{ view, spectrum }] : [];
  });
  if (!bench || known.length === 0) return <p class="lab-note">{words.waitsForRuns}</p>;
  const names = known.map(({ view }) => view.title).join(', ');
  return (
    <>
      <Chart
        label={fill(words.spectraOf, { names })}
        draw={(context) =>
          spectraChart(
            context,
            known.map(({ view, spectrum }) => curveOf(view, spectrum)),
            bench.sigma ** 2,
          )
        }
      />
      <p class="lab-note">{fill(words.spectraNote, { sigma: formatNumber(bench.sigma, 2) })}</p>
    </>
  );
}

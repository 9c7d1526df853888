/** The light along a line that is drawn on one of the pictures: a curve for each of them. */
import { fill } from '../../../runtime/words.ts';
import { en as words } from '../../words.en.ts';
import { viewNamed } from '../PictureChoice.tsx';
import { Shown } from '../Shown.tsx';
import type { InViewProps } from '../Stage.tsx';
import { luminanceIn } from '../views.ts';
import { Chart } from './Chart.tsx';
import { LinedPicture } from './LinedPicture.tsx';
import { curveOf, inOrder, profileChart } from './curves.ts';
import { alongLine, stationsOf } from './profile-line.ts';

export function Profile({ look, views, shape }: InViewProps) {
  const under = viewNamed(views, look.under.value);
  const ends = look.ends.value;
  const known = inOrder(views.filter(({ light }) => light));
  const lines = known.map((view) => curveOf(view, alongLine(luminanceIn(view.light!), ends, shape)));
  return (
    <>
      <div class="lab-beside">
        <div class="lab-lined">
          <LinedPicture {...{ look, shape }} line={look.ends}>
            <Shown label={under.title} {...under} shape={shape} />
          </LinedPicture>
        </div>
        {lines.length > 0 && (
          <Chart
            label={fill(words.profileOf, { names: known.map(({ title }) => title).join(', ') })}
            draw={(context) => profileChart(context, stationsOf(ends, shape), lines)}
          />
        )}
      </div>
      <p class="lab-note">{lines.length > 1 ? words.profileHint : words.waitsForRuns}</p>
    </>
  );
}

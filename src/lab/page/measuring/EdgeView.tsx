/** A line across an edge, the edge as it is measured there, and what would blur it so. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Edge, RefusedEdge } from '../../../core/measure-psf/index.ts';
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { Chart, LinedPicture, toPixels } from '../further/index.ts';
import { viewNamed } from '../PictureChoice.tsx';
import { Shown } from '../Shown.tsx';
import type { InViewProps } from '../Stage.tsx';
import { edgeChart } from './edge-chart.ts';
import { Fits, setFit } from './Fits.tsx';
import { useMeasure } from './Measured.tsx';
import { Strip } from './Strip.tsx';
import { en as words } from './words.en.ts';

/** A line that is being drawn is measured where it comes to rest. */
const SETTLE_MS = 120;

export function EdgeView({ lab, look, views, shape }: InViewProps) {
  const found = useSignal<Edge | RefusedEdge | undefined>(undefined);
  /** Of which line that is. */
  const measuredEnds = useSignal<typeof look.across.value | undefined>(undefined);
  const { ask, complaint } = useMeasure(lab);
  const view = viewNamed(views, 'input');
  const ends = look.across.value;
  const { picture } = lab.p.value;
  const first = useRef({ ends, picture });
  useEffect(() => {
    if (first.current.picture !== picture) found.value = undefined;
    if (first.current.ends === ends) return;
    first.current = { ends, picture };
    const measure = () =>
      ask({ of: 'edge', ends: [toPixels(ends[0], shape), toPixels(ends[1], shape)] }, (measured) => {
        if (measured.of !== 'edge') return;
        found.value = measured.edge;
        measuredEnds.value = ends;
        if ('fits' in measured.edge) setFit(lab, measured.edge.fits[0], measured.edge.angle);
      });
    const clock = setTimeout(measure, SETTLE_MS);
    return () => clearTimeout(clock);
  }, [ends, picture]);
  const edge = found.value && 'fits' in found.value ? found.value : undefined;
  const isFresh = measuredEnds.value === ends;
  const refused = found.value && 'refused' in found.value ? found.value.refused : undefined;
  return (
    <>
      <div class="lab-measure">
        <div class="lab-lined">
          <LinedPicture {...{ look, shape }} line={look.across}>
            <Shown label={view.title} {...view} shape={shape} />
            <Strip {...{ look, shape }} reach={isFresh ? edge?.reach : undefined} />
          </LinedPicture>
        </div>
        {edge ? (
          <Chart
            label={fill(words.edgeChart, { name: words.familyNames[edge.fits[0].name] })}
            draw={(context) => edgeChart(context, edge)}
          />
        ) : (
          <span />
        )}
        <div class="lab-found">
          {edge && <Fits {...{ lab, edge }} />}
          <button type="button" class="button" onClick={() => (look.measuring.value = undefined)}>
            {words.done}
          </button>
        </div>
      </div>
      <p class="lab-note" role="status" data-said="edge">
        {complaint.value ||
          (refused && words.edgeRefused[refused]) ||
          (edge ? sayEdge(edge) : words.edgeHint)}
      </p>
    </>
  );
}

/** A slant below so many degrees samples the edge at the pixels alone. */
const LEAST_SLANT = 1;
/** Misfits nearer to each other than this, as a part of the larger, say nothing. */
const ALIKE = 0.15;

function sayEdge({ signalToNoise, fits: [best, second], d, reach, isNarrow }: Edge): string {
  // Empty bins between full ones.
  const isOnGrid = (d[d.length - 1] - d[0]) / (d.length - 1) > LEAST_SLANT / 2;
  const isAlike = second.misfit - best.misfit < ALIKE * second.misfit;
  return [
    fill(words.edgeFound, { ratio: formatNumber(signalToNoise, 2) }),
    isNarrow ? fill(words.edgeNarrow, { reach: formatNumber(reach, 2) }) : '',
    isOnGrid ? words.edgeOnGrid : '',
    isAlike ? words.alike : '',
  ].join('');
}

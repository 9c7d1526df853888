/** The pictures, in the view that is chosen; what is pointed at is read below them. */
import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Coming, Measuring } from './Coming.tsx';
import type { LabState } from './lab-state.ts';
import { Looks, OfView } from './Looks.tsx';
import type { Look } from './look.ts';
import { PictureFrame } from './PictureFrame.tsx';
import { blurredQuality } from './say.ts';
import { Shown } from './Shown.tsx';
import { Swipe } from './Swipe.tsx';
import { Tiles } from './Tiles.tsx';
import { Values, Where } from './Values.tsx';
import { viewsOf, type Files, type Viewed } from './views.ts';

interface StageProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly files: Files;
  readonly still: Still;
}

export function Stage({ lab, look, files, still }: StageProps) {
  const views = viewsOf(lab, files);
  const shape = lab.bench.value?.picture.shape ?? still.shape;
  return (
    <div class="lab-stage" data-view={look.measuring.value ?? look.view.value}>
      <Looks {...{ lab, look }} />
      <Enlarged {...{ look, shape }}>
        <InView {...{ lab, look, views, shape }} quality={blurredQuality(lab, still)} />
        <span class="lab-asked">{!look.measuring.value && <OfView {...{ lab, look, views }} />}</span>
      </Enlarged>
    </div>
  );
}

/** What is enlarged, and the crosshair, are moved by keys wherever the focus is in here. */
function Enlarged(props: {
  readonly look: Look;
  readonly shape: readonly [number, number];
  readonly children: ComponentChildren;
}) {
  const { look, shape, children } = props;
  return (
    <div
      class="lab-pictures"
      role="group"
      tabIndex={0}
      aria-label={words.stage}
      data-enlarged={look.zoom.value > 1 ? '' : undefined}
      onKeyDown={(event) => {
        if (!isList(event.target) && look.moveBy(event, shape)) event.preventDefault();
      }}
      style={`${look.style()};--ratio:${shape[1] / shape[0]}`}
    >
      {children}
    </div>
  );
}

/** A list has its own use for arrows. */
const isList = (target: EventTarget | null): boolean => target instanceof Element && target.matches('select');

export interface InViewProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly views: readonly Viewed[];
  readonly shape: readonly [number, number];
  /** PSNR of the blurred picture; none where the truth is not known. */
  readonly quality: number | undefined;
}

function InView(props: InViewProps) {
  const { look, views, shape } = props;
  if (isMeasured(props)) return <Measuring {...props} />;
  switch (look.view.value) {
    case 'tiles':
      return <SideBySide {...props} />;
    case 'swipe':
      return <Swipe {...{ look, views, shape }} lab={props.lab} />;
    default:
      return <Coming {...props} />;
  }
}

/** A picture that is blurred here has nothing to be measured. */
const isMeasured = ({ lab, look }: InViewProps): boolean =>
  look.measuring.value !== undefined && lab.p.value.state === 'blurred';

function SideBySide({ lab, look, views, shape, quality }: InViewProps) {
  // Beside the others it takes the room of one of them: only where it is asked for.
  const tiles = views.filter(({ name }) => name !== 'truth' || look.truth.value);
  return (
    <>
      <Tiles
        ratio={shape[1] / shape[0]}
        tiles={tiles.map((view) => ({
          name: view.name,
          title: view.title,
          aside:
            view.name === 'input' && quality !== undefined
              ? fill(words.decibels, { psnr: formatNumber(quality) })
              : undefined,
          picture: (
            <PictureFrame {...{ look, shape }} isOld={view.isOld}>
              <Shown label={view.title} {...view} shape={shape} />
            </PictureFrame>
          ),
          said: <Values {...{ lab, look, view }} />,
        }))}
      />
      <p class="lab-note">
        <Where {...{ lab, look }} />
      </p>
    </>
  );
}

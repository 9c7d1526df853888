/** Which view, how much enlarged, and which pictures a view is about. */
import type { Signal } from '@preact/signals';
import { Choice } from '../../runtime/controls/Choice.tsx';
import { ID, placesOf } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';
import { VIEWS, type Look, type LookView } from './look.ts';
import { PictureChoice } from './PictureChoice.tsx';
import type { Viewed, ViewName } from './views.ts';

interface LooksProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly views: readonly Viewed[];
}

const ZOOMS = ['1', '2', '4', '8'] as const;

export function Looks({ lab, look }: Omit<LooksProps, 'views'>) {
  return (
    <div class="lab-looks">
      <fieldset class="lab-views">
        <legend>{words.view.label}</legend>
        <span class="segments">
          {VIEWS.map((view) => (
            <label class="segment" key={view}>
              <input
                type="radio"
                name={`${ID}-view`}
                checked={view === look.view.value && !look.measuring.value}
                onChange={() => {
                  look.view.value = view;
                  look.measuring.value = undefined;
                  if (needsNumbers(view)) lab.wake();
                }}
              />
              <span>{words.view.options[view]}</span>
            </label>
          ))}
        </span>
      </fieldset>
      {(look.measuring.value ?? hasPictures(look.view.value)) && (
        <Choice
          id={`${ID}-zoom`}
          name="zoom"
          spec={{ kind: 'choice', options: ZOOMS, default: '1' }}
          value={String(look.zoom.value)}
          words={words.zoom}
          set={(to) => look.zoomAt([0.5, 0.5], Number(to) / look.zoom.value)}
        />
      )}
    </div>
  );
}

const needsNumbers = (view: LookView): boolean => view !== 'tiles' && view !== 'swipe';
const hasPictures = (view: LookView): boolean => view !== 'spectra' && view !== 'residual';

/** What a view itself asks for: which pictures. */
export function OfView({ lab, look, views }: LooksProps) {
  switch (look.view.value) {
    case 'tiles':
      return lab.isTruthKnown ? <ShowTruth {...{ lab, look }} /> : null;
    case 'swipe': {
      const [left, right] = look.sides.value;
      return (
        <>
          <PictureChoice
            name="side-0"
            label={words.left}
            views={views}
            value={left}
            set={(to) => (look.sides.value = [to, right])}
          />
          <PictureChoice
            name="side-1"
            label={words.right}
            views={views}
            value={right}
            set={(to) => (look.sides.value = [left, to])}
          />
        </>
      );
    }
    case 'difference':
      return <OfSignal name="reference" label={words.reference} views={views} of={look.reference} />;
    case 'profile':
      return <OfSignal name="under" label={words.under} views={views} of={look.under} />;
    case 'residual': {
      const places = placesOf(lab.p.value);
      return (
        <PictureChoice
          name="residual"
          label={words.residualOf}
          views={views.filter(({ name }) => places.some((place) => place === name))}
          value={look.residualOf.value}
          set={(to) => (look.residualOf.value = places.find((place) => place === to) ?? 'first')}
        />
      );
    }
    default:
      return null;
  }
}

function ShowTruth({ lab, look }: Omit<LooksProps, 'views'>) {
  return (
    <label class="lab-truth">
      <input
        type="checkbox"
        checked={look.truth.value}
        onChange={({ currentTarget }) => {
          look.truth.value = currentTarget.checked;
          // The build shows none.
          lab.wake();
        }}
      />{' '}
      {words.showTruth}
    </label>
  );
}

interface OfSignalProps {
  readonly name: string;
  readonly label: string;
  readonly views: readonly Viewed[];
  readonly of: Signal<ViewName>;
}

const OfSignal = ({ of, ...props }: OfSignalProps) => (
  <PictureChoice {...props} value={of.value} set={(to) => (of.value = to)} />
);

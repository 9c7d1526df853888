/** A blur without a formula: measured on the picture, or brought in a file. */
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';
import { useLater } from './later.ts';
import type { Look, Measuring } from './look.ts';

interface OwnBlurProps {
  readonly lab: LabState;
  readonly look: Look;
}

const ACCEPT = 'image/*,.tif,.tiff,.fits,.fit,.fts,.csv,.tsv,.txt,.dat';

export function OwnBlur({ lab, look }: OwnBlurProps) {
  const isBlurred = lab.p.value.state === 'blurred';
  const file = look.kernelFile.value;
  const measure = (on: Measuring) => {
    look.measuring.value = look.measuring.value === on ? undefined : on;
  };
  return (
    <>
      <fieldset class="lab-own-blur">
        <legend>{words.measure}</legend>
        <span class="button-row">
          {isBlurred && (
            <>
              <MeasureButton {...{ look, measure }} on="star" label={words.measureStar} />
              <MeasureButton {...{ look, measure }} on="edge" label={words.measureEdge} />
            </>
          )}
          <label class="button file-button">
            {words.measureFile}
            <input
              type="file"
              class="visually-hidden"
              accept={ACCEPT}
              onChange={({ currentTarget }) => {
                const chosen = currentTarget.files?.[0];
                // The same file, mended and chosen again, is read again.
                currentTarget.value = '';
                if (chosen) look.kernelFile.value = chosen;
              }}
            />
          </label>
        </span>
        {!isBlurred && <span class="hint">{words.measureHint}</span>}
      </fieldset>
      {file && <FromFile {...{ lab, file }} />}
    </>
  );
}

interface MeasureButtonProps {
  readonly look: Look;
  readonly on: Measuring;
  readonly label: string;
  measure(on: Measuring): void;
}

const MeasureButton = ({ look, on, label, measure }: MeasureButtonProps) => (
  <button type="button" class="button" aria-pressed={look.measuring.value === on} onClick={() => measure(on)}>
    {label}
  </button>
);

function FromFile(props: { readonly lab: LabState; readonly file: File }) {
  const code = useLater(() => import('./measuring/GivenKernel.tsx')).value;
  if (code === 'missing') return <p class="hint">{words.codeMissing}</p>;
  return code ? <code.GivenKernel {...props} /> : null;
}

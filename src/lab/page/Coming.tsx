/** The views that need more code than a page that is only opened: it comes with the first of them. */
import { en as words } from '../words.en.ts';
import { useLater } from './later.ts';
import type { InViewProps } from './Stage.tsx';

export function Coming(props: InViewProps) {
  const code = useLater(() => import('./further/index.ts')).value;
  if (!code || code === 'missing') return <Missing isSaid={code === 'missing'} />;
  const { Difference, Profile, Spectra, ResidualView } = code;
  switch (props.look.view.value) {
    case 'difference':
      return <Difference {...props} />;
    case 'profile':
      return <Profile {...props} />;
    case 'spectra':
      return <Spectra {...props} />;
    default:
      return <ResidualView {...props} />;
  }
}

/** In the place of the views, while the blur is measured. */
export const Measuring = (props: InViewProps) =>
  props.look.measuring.value === 'star' ? <OnStars {...props} /> : <AcrossEdge {...props} />;

function OnStars(props: InViewProps) {
  const code = useLater(() => import('./measuring/StarView.tsx')).value;
  if (!code || code === 'missing') return <Missing isSaid={code === 'missing'} />;
  return <code.StarView {...props} />;
}

function AcrossEdge(props: InViewProps) {
  const code = useLater(() => import('./measuring/EdgeView.tsx')).value;
  if (!code || code === 'missing') return <Missing isSaid={code === 'missing'} />;
  return <code.EdgeView {...props} />;
}

const Missing = ({ isSaid }: { readonly isSaid: boolean }) => (
  <p class="lab-note">{isSaid ? words.codeMissing : ''}</p>
);

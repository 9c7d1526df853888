/** The views that need more code than a page that is only opened: it comes with the first of them. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { en as words } from '../words.en.ts';
import type * as Further from './further/index.ts';
import type { InViewProps } from './Stage.tsx';

export function Coming(props: InViewProps) {
  const code = useSignal<typeof Further | undefined>(undefined);
  const isMissing = useSignal(false);
  useEffect(() => {
    void import('./further/index.ts').then(
      (come) => (code.value = come),
      () => (isMissing.value = true),
    );
  }, []);
  if (!code.value) return <p class="lab-note">{isMissing.value ? words.codeMissing : ''}</p>;
  const { Difference, Profile, Spectra, ResidualView } = code.value;
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

/** The figure as a picture, as a drawing, or as numbers. */
import { useSignal } from '@preact/signals';
import type { DataTable } from '../../widgets/contract.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { toCsv } from './csv.ts';
import { figurePng, figureSvg } from './figure-file.ts';
import { save } from './save.ts';
import { Training } from './Training.tsx';
import { en as drawer } from './words.en.ts';

export default function SaveDrawer({ state, labels }: DrawerProps) {
  const failed = useSignal('');
  const name = state.seed.widget;
  const offer = (make: () => Promise<void>) => () => {
    failed.value = '';
    make().catch((error: Error) => (failed.value = error.message));
  };
  const root = () => document.getElementById(state.seed.id)!;
  const png = offer(async () => save(`${name}.png`, await figurePng(root(), labels.title), 'image/png'));
  const svg = offer(async () => save(`${name}.svg`, await figureSvg(root(), labels.title), 'image/svg+xml'));
  const csv = offer(async () =>
    save(`${name}.csv`, toCsv((await state.ask('table')) as DataTable), 'text/csv'),
  );
  return (
    <>
      <span class="button-row">
        <button type="button" class="button" onClick={png}>
          {drawer.savePng}
        </button>
        <button type="button" class="button" onClick={svg}>
          {drawer.saveSvg}
        </button>
        <button type="button" class="button" onClick={csv}>
          {drawer.saveCsv}
        </button>
      </span>
      {state.seed.keeps && <Training state={state} />}
      {failed.value && <p role="alert">{failed.value}</p>}
    </>
  );
}

/** The figure as a picture, as a drawing, or as numbers. */
import { useSignal } from '@preact/signals';
import type { DataTable } from '../../widgets/contract.ts';
import type { DrawerProps } from '../host/Foot.tsx';
import { sayMissing } from '../host/widget-code.ts';
import { toCsv } from './csv.ts';
import { figurePng, figureSvg } from './figure-file.ts';
import { OneFile } from './one-file/OneFile.tsx';
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
  const handout = offer(async () => {
    const code = await import('./handout/open-handout.tsx').catch(async () => {
      throw new Error(await sayMissing());
    });
    await code.openHandout(state, labels);
  });
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
        <button type="button" class="button" onClick={handout}>
          {drawer.handout}
        </button>
      </span>
      <OneFile state={state} labels={labels} />
      {state.seed.keeps && <Training state={state} />}
      {failed.value && <p role="alert">{failed.value}</p>}
    </>
  );
}

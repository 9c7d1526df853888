/** Saves the figure as one HTML file that a browser opens from a disk. Only the built book has what it is made of. */
import { useSignal } from '@preact/signals';
import type { DrawerProps } from '../../host/Foot.tsx';
import { sayMissing } from '../../host/widget-code.ts';
import { fill } from '../../words.ts';
import { ownPageQuery } from '../own-page-query.ts';
import { save } from '../save.ts';
import { oneFile, Unfetched } from './assemble.ts';
import { en as words } from './words.en.ts';

export function OneFile({ state, labels }: Pick<DrawerProps, 'state' | 'labels'>) {
  const said = useSignal('');
  // Neither has the file itself.
  if (!document.documentElement.dataset.needs) return null;
  const make = async () => {
    said.value = words.making;
    const { widget } = state.seed;
    const { query, left } = ownPageQuery(state);
    try {
      const html = new Blob([await oneFile(widget, query)], { type: 'text/html' });
      save(`${widget}.html`, html, html.type);
      const names = left.map((name) => labels.params[name]?.label ?? name).join(', ');
      said.value = [
        fill(words.saved, { file: `${widget}.html`, size: (html.size / 1e6).toFixed(1) }),
        names && fill(words.leftOut, { names }),
      ].join(' ');
    } catch (error) {
      said.value = error instanceof Unfetched ? await sayMissing() : String(error);
    }
  };
  return (
    <div class="one-file">
      <span class="button-row">
        <button type="button" class="button" onClick={() => void make()}>
          {words.save}
        </button>
      </span>
      <p role="status">{said}</p>
    </div>
  );
}

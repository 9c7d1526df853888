/** The buttons that keep the whole book, where this browser may keep anything; what they do is fetched when one is pressed. */
import { base } from '../../src/runtime/base.ts';
import type { TakeAlong } from '../offline/take-along.ts';
import { isNothingKept } from '../offline/cache.ts';

const part = (root: HTMLElement, says: string) => root.querySelector<HTMLElement>(`[data-says=${says}]`)!;

async function offer(root: HTMLElement): Promise<void> {
  const isEmpty = await isNothingKept(base);
  const why = part(root, 'why');
  why.textContent = why.textContent.replace('{size}', (Number(root.dataset.bytes) / 1e6).toFixed(1));
  root.querySelector<HTMLElement>('[data-does=letGo]')!.hidden = isEmpty;
  root.hidden = false;

  let coming: Promise<TakeAlong> | undefined;
  const code = () =>
    (coming ??= import('../offline/take-along.ts').then(({ TakeAlong }) => new TakeAlong(root)));
  root.addEventListener('click', ({ target }) => {
    const does = (target as Element).closest<HTMLElement>('[data-does]')?.dataset.does;
    if (!does) return;
    code().then(
      (along) => along[does as 'take' | 'cancel' | 'letGo'](),
      () => {
        coming = undefined;
        part(root, 'state').textContent = root.dataset.unfetched!;
      },
    );
  });
}

const root = document.querySelector<HTMLElement>('.take-along[data-book]:not([data-book=""])');
// Nothing is offered to a reader who forbids the book to keep anything.
if (root && 'serviceWorker' in navigator && 'caches' in globalThis) offer(root).catch(() => undefined);

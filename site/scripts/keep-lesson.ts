/**
 * With a lesson's plan the browser keeps what it leads to, so that one page opened beforehand is enough. Where the plan itself is not kept,
 * as for a reader who saves data, no worker ever is ready.
 */
import type { KeepMessage } from '../offline/service-worker.ts';

const plan = document.querySelector<HTMLElement>('[data-keeps]');

async function keepLesson(pages: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  for (const keep of pages) active!.postMessage({ keep, needs: '', shown: [] } satisfies KeepMessage);
}

// After the plan, which is on the screen.
if (plan && navigator.serviceWorker)
  addEventListener('load', () => void keepLesson(plan.dataset.keeps!.split(' ')));

/** The code that reacts to a reader's hands, fetched at their first sign of life anywhere on the page, not with the page. */
import type * as Interaction from '../interaction/index.ts';

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'scroll', 'focusin'] as const;
let stirred: Promise<void> | undefined;

function firstSign(): Promise<void> {
  // A finger that comes down on a handle means the handle: where there are fingers, nothing waits.
  if (matchMedia('(pointer: coarse)').matches) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      for (const sign of SIGNS) removeEventListener(sign, end, true);
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, end, { capture: true, passive: true });
  });
}

/** Calls `then` with it, unless the figure has gone by then. Returns how to let go. */
export function onceStirred(then: (interaction: typeof Interaction) => (() => void) | void): () => void {
  let letGo: (() => void) | void;
  let gone = false;
  void (stirred ??= firstSign())
    .then(() => import('../interaction/index.ts'))
    .then(
      (interaction) => {
        if (!gone) letGo = then(interaction);
      },
      // Without a network there is nothing to grab; the controls say what is the matter.
      () => undefined,
    );
  return () => {
    gone = true;
    letGo?.();
  };
}

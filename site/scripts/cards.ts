/** A mouse that rests on a word opens its card; everything else, the browser's own popovers do. */
const GRACE_MS = 180;

for (const word of document.querySelectorAll<HTMLButtonElement>('button.popover-word')) {
  const card = document.getElementById(word.getAttribute('popovertarget') ?? '');
  if (!card) continue;
  let clock: ReturnType<typeof setTimeout> | undefined;
  const open = (event: PointerEvent) => {
    clearTimeout(clock);
    if (event.pointerType === 'mouse' && !card.matches(':popover-open')) card.showPopover({ source: word });
  };
  const close = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') clock = setTimeout(() => card.hidePopover(), GRACE_MS);
  };
  for (const element of [word, card]) {
    element.addEventListener('pointerenter', open);
    element.addEventListener('pointerleave', close);
  }
}

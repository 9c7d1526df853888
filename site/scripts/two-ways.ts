/** Folds away what goes further, or brings it back: by the two times under the title, or by an address with `?way=main`. */
const folds = document.querySelectorAll<HTMLDetailsElement>('details.further');
const buttons = [...document.querySelectorAll<HTMLElement>('.ways > [data-way]')].map(switchOf);

function take(way: string | null) {
  if (way !== 'main' && way !== 'whole') return;
  for (const fold of folds) fold.open = way === 'whole';
  for (const button of buttons) button.ariaPressed = String(button.dataset.way === way);
}

/** The time that a way takes, as a button that takes it; the address keeps the choice, so that it can be handed on. */
function switchOf(time: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'way';
  button.dataset.way = time.dataset.way;
  button.append(...time.childNodes);
  button.addEventListener('click', () => {
    take(button.dataset.way!);
    const url = new URL(location.href);
    url.searchParams.set('way', button.dataset.way!);
    history.replaceState(history.state, '', url);
  });
  time.replaceWith(button);
  return button;
}

/** What an address points at is never left behind a fold. */
function show() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!fold) return;
  fold.open = true;
  target!.scrollIntoView();
}

const ways = document.querySelector<HTMLElement>('.ways');
if (ways) {
  ways.role = 'group';
  ways.ariaLabel = ways.dataset.label!;
}
take(new URL(location.href).searchParams.get('way') ?? 'whole');
addEventListener('hashchange', show);
show();

export {};

/** Folds away what goes further, or brings it back: by the two times under the title, or by an address with `?way=main`. */
const folds = document.querySelectorAll<HTMLDetailsElement>('details.further');
const buttons = [...document.querySelectorAll<HTMLElement>('.ways > [data-way]')].map(switchOf);

/** The main way, or the whole of the chapter for any other name. */
function take(way?: string) {
  const isMain = way === 'main';
  for (const fold of folds) fold.open = !isMain;
  for (const button of buttons) button.ariaPressed = String((button.dataset.way === 'main') === isMain);
}

/** The time that a way takes, as a button that takes it; the address keeps the choice, so that it can be handed on. */
function switchOf(time: HTMLElement): HTMLButtonElement {
  const way = time.dataset.way!;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'way';
  button.dataset.way = way;
  button.append(...time.childNodes);
  button.addEventListener('click', () => {
    take(way);
    const url = new URL(location.href);
    url.searchParams.set('way', way);
    history.replaceState(history.state, '', url);
  });
  time.replaceWith(button);
  return button;
}

/** What an address points at is never left behind a fold. */
function show() {
  const target = document.getElementById(location.hash.slice(1));
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
// A link may have lost its & or gained a bracket on its way.
take(/[?&;]way=(\w+)/.exec(location.search)?.[1]);
addEventListener('hashchange', show);
show();

export {};

/** Walks the decision path: one step at a time, back by what was answered, and the way in the address as `?path=known.light`. */
const root = document.getElementById('decision')!;
const steps = new Map(
  [...root.querySelectorAll<HTMLElement>('.decision-step')].map((step) => [step.id, step]),
);
const taken = root.querySelector<HTMLOListElement>('.decision-taken')!;
const again = root.querySelector<HTMLElement>('.decision-again')!;
const [first] = steps.keys();

interface Taken {
  readonly answer: string;
  readonly label: string;
  /** Where the question stood that it answers. */
  readonly at: string;
}
interface Stand {
  readonly way: readonly Taken[];
  readonly now: string;
}
const linksOf = (id: string) => [...steps.get(id)!.querySelectorAll<HTMLAnchorElement>('[data-answer]')];

/** As far as the answers lead; what is no answer ends it. */
function standAfter(answers: readonly string[]): Stand {
  const way: Taken[] = [];
  let now = first;
  for (const answer of answers) {
    const link = linksOf(now).find(({ dataset }) => dataset.answer === answer);
    if (!link) break;
    way.push({ answer, label: link.textContent.trim(), at: now });
    now = link.hash.slice(1);
  }
  return { way, now };
}

function linkBack({ label, at }: Taken): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${at}`;
  link.textContent = label;
  item.append(link);
  return item;
}

function show({ way, now }: Stand): void {
  for (const [id, step] of steps) step.toggleAttribute('data-now', id === now);
  taken.replaceChildren(...way.map(linkBack));
  taken.hidden = way.length === 0;
  again.hidden = !steps.get(now)!.matches('.decision-leaf');
}

const focusOn = ({ now }: Stand): void =>
  steps.get(now)!.querySelector<HTMLElement>('h3')!.focus({ preventScroll: true });

const answersIn = (address: string): readonly string[] =>
  (/[?&;]path=([\w.-]*)/.exec(address)?.[1] ?? '').split('.').filter(Boolean);

/** One way leads to each step, and the step knows it. */
const wayTo = (id: string): readonly string[] => steps.get(id)!.dataset.path!.split('.').filter(Boolean);

let stand = standAfter(answersIn(location.search));

function go(answers: readonly string[]): void {
  stand = standAfter(answers);
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.delete('path');
  if (stand.way.length > 0) url.searchParams.set('path', stand.way.map(({ answer }) => answer).join('.'));
  history.pushState(history.state, '', url);
  show(stand);
  focusOn(stand);
  root.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const id = link?.hash.slice(1) ?? '';
  if (!link || !steps.has(id)) return;
  event.preventDefault();
  go(wayTo(id));
});
addEventListener('popstate', () => {
  const { now } = stand;
  stand = standAfter(answersIn(location.search));
  show(stand);
  // What had the focus is hidden.
  if (stand.now !== now) focusOn(stand);
});

const wanted = location.hash.slice(1);
if (steps.has(wanted)) stand = standAfter(wayTo(wanted));
show(stand);
// An address that asks for a step leads to it, unless it names another place or the browser has gone back to one.
const asksForStep = wanted === '' && stand.way.length > 0 && scrollY === 0;
if (steps.has(wanted) || asksForStep) root.scrollIntoView();

export {};

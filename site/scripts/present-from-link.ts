/**
 * A link that presents a figure (`?way=step-3`) waits for no hand: the code that presents comes at the first sign of one, so a sign is given once
 * the figure is alive. With its notice held back (`&way=held`), the page shows none of it before either. Whoever came from the plan finds the
 * way back to that step of it.
 */
import { figureAlive } from '../../src/runtime/figure-state.ts';

const query = new URLSearchParams(location.search);
const way = query.get('way');
if (way !== null && document.getElementById(way)) {
  document.documentElement.toggleAttribute('data-held', query.getAll('way').includes('held'));
  void figureAlive(way).then(() => dispatchEvent(new Event('scroll')));
}

const id = way ?? query.get('handout');
const back = document.querySelector<HTMLElement>('.back-to-plan');
const plan = back?.querySelector('a');
if (back && plan && id !== null && document.referrer.split(/[?#]/)[0] === plan.href) {
  plan.hash = `plan-${id}`;
  back.hidden = false;
}

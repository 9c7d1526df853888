/**
 * A link that presents a figure (`?way=step-3`) waits for no hand: the code that presents comes at the first sign of one, so a sign is given once
 * the figure is alive.
 */
import { figureAlive } from '../../src/runtime/figure-state.ts';

const id = new URLSearchParams(location.search).get('way');
if (id !== null && document.getElementById(id))
  void figureAlive(id).then(() => dispatchEvent(new Event('scroll')));

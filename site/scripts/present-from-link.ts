/**
 * A link that presents a figure (`?way=step-3`) waits for no hand: the code that presents comes at the first sign of one, so signs are given
 * until it has.
 */
const EVERY_MS = 100;
const LONGEST_MS = 20_000;

if (new URLSearchParams(location.search).has('way')) {
  const began = performance.now();
  const clock = setInterval(() => {
    const isOver = 'presenting' in document.documentElement.dataset || performance.now() - began > LONGEST_MS;
    if (isOver) clearInterval(clock);
    else dispatchEvent(new Event('scroll'));
  }, EVERY_MS);
}

export {};

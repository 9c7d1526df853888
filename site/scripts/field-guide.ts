/** What the decision path and the table of methods do is fetched when a reader comes near, or an address asks for a step of the path. */
const path = () => import('./decision-path.ts');
const pathIfAsked = () => void (/[?&;]path=|#(leaf|path)-/.test(location.href) && path());

// To fetch again what is there costs nothing.
const near = new IntersectionObserver(
  (parts) => {
    for (const { isIntersecting, target } of parts)
      if (isIntersecting) void (target.id ? path() : import('./method-table.ts'));
  },
  { rootMargin: '400px' },
);
for (const part of document.querySelectorAll('#decision, .methods')) near.observe(part);
pathIfAsked();
addEventListener('hashchange', pathIfAsked);

export {};

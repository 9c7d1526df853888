/**
 * What a page says when something is wrong, kept by the page itself: WebKitGTK's driver knows no console. Served in front of every
 * page's own scripts.
 */
declare global {
  interface Window {
    overheard: string[];
  }
}

/** Runs in the page, so it stands on nothing outside itself. */
export function overhear(): void {
  const said: string[] = (window.overheard = []);
  for (const level of ['error', 'warn'] as const) {
    const usual = console[level];
    console[level] = (...words) => {
      said.push(`console.${level}: ${words.join(' ')}`);
      usual(...words);
    };
  }
  // What does not load says so to its element alone, on the way down.
  addEventListener(
    'error',
    (event: Event) => {
      if (event instanceof ErrorEvent)
        said.push(`page error: ${event.message}, ${event.filename}:${event.lineno}`);
      // Firefox says so of a preload whose module runs already; one that is really missing fails where it is imported.
      else if (!(event.target as Element).matches('[rel=modulepreload]'))
        said.push(`not loaded: ${(event.target as Element).outerHTML}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => said.push(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    said.push(`against ${violatedDirective}: ${blockedURI}`),
  );
}

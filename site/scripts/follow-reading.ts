/** On a chapter: from the first scroll on it is noted where the reader is. */
addEventListener('scroll', () => import('./reading/follow.ts').catch(() => undefined), {
  once: true,
  passive: true,
});

export {};

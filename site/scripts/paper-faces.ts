/**
 * A closed derivation is opened on paper, and its formulas want faces that no visible formula has asked for. A browser does not wait for
 * them once it prints, so they are fetched as soon as printing is near: at Ctrl or Cmd, when the pointer leaves for a menu, when the window
 * loses the focus.
 */
const SIGNS = ['mouseleave', 'blur', 'beforeprint'] as const;

function fetchFaces(): void {
  forget();
  const folded = document.querySelectorAll<HTMLElement>('details:not([open]) .katex-html *');
  const faces = new Map([...folded].map((part) => [getComputedStyle(part).font, part.textContent]));
  for (const [font, text] of faces) void document.fonts.load(font, text).catch(() => undefined);
}

const onKey = ({ key }: KeyboardEvent): void => {
  if (key === 'Control' || key === 'Meta') fetchFaces();
};
const places = { mouseleave: document.documentElement, blur: window, beforeprint: window } as const;

function forget(): void {
  for (const sign of SIGNS) places[sign].removeEventListener(sign, fetchFaces);
  document.removeEventListener('keydown', onKey);
}
for (const sign of SIGNS) places[sign].addEventListener(sign, fetchFaces);
document.addEventListener('keydown', onKey);

export {};

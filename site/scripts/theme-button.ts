/** The theme button: as the system, light, dark, and round again. */
const KEY = 'unfold:theme';
const ROUND = ['system', 'light', 'dark'] as const;
type Theme = (typeof ROUND)[number];

const root = document.documentElement;
const button = document.getElementById('theme')!;

const current = (): Theme => ROUND.find((theme) => theme === root.dataset.theme) ?? 'system';

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is off: the choice lasts until the page is left.
  }
}

function announce(theme: Theme): void {
  const label = button.dataset[theme] ?? theme;
  button.setAttribute('aria-label', label);
  button.title = label;
}

button.addEventListener('click', () => {
  const theme = ROUND[(ROUND.indexOf(current()) + 1) % ROUND.length];
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  remember(theme);
  announce(theme);
});
announce(current());

export {};

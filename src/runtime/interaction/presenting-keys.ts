/** What the keys do while a figure is presented: shown and put away by `?`. */
import { en as words } from './words.en.ts';

export function toggleKeys(figure: HTMLElement): void {
  const shown = figure.querySelector('.presenting-keys');
  if (shown) return shown.remove();
  const card = document.createElement('div');
  card.className = 'of-presenting presenting-keys';
  card.setAttribute('role', 'status');
  const list = document.createElement('dl');
  for (const [keys, what] of words.keys.split('\n').map((line) => line.split(': '))) {
    const [term, said] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = keys;
    said.textContent = what;
    list.append(term, said);
  }
  card.append(list);
  figure.append(card);
}

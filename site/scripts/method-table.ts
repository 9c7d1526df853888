/** Finds and orders the rows of the table of methods. */
const tools = document.querySelector<HTMLFormElement>('.methods-tools')!;
const body = document.querySelector<HTMLTableSectionElement>('.methods tbody')!;
const rows = [...body.rows];
const find = tools.querySelector<HTMLInputElement>('[name="find"]')!;
const order = tools.querySelector<HTMLSelectElement>('[name="order"]')!;
const status = tools.querySelector<HTMLElement>('[role="status"]')!;
const elsewhere = tools.querySelector<HTMLElement>('.methods-elsewhere')!;
const toSearch = elsewhere.querySelector<HTMLAnchorElement>('[data-search]')!;

const costOf = ({ dataset: { cost } }: HTMLTableRowElement): number =>
  cost === undefined ? Infinity : Number(cost);
const orders: Readonly<Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number>> = {
  book: (a, b) => rows.indexOf(a) - rows.indexOf(b),
  // What is learned has no cost to compare, and stands last.
  cost: (a, b) => (costOf(a) === costOf(b) ? orders.book(a, b) : costOf(a) - costOf(b)),
  name: (a, b) => a.dataset.name!.localeCompare(b.dataset.name!),
};

function arrange(): void {
  const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const text = `${row.textContent} ${row.dataset.also}`.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
  body.append(...rows.toSorted(orders[order.value]));
  const left = rows.filter(({ hidden }) => !hidden).length;
  const { none, one, count } = status.dataset;
  status.textContent = left === 0 ? none! : left === 1 ? one! : count!.replace('{count}', String(left));
  // Whoever comes with a problem and no name finds it by questions, or elsewhere in the book.
  elsewhere.hidden = left > 0;
  toSearch.search = new URLSearchParams({ q: find.value.trim() }).toString();
}

tools.addEventListener('input', arrange);
tools.addEventListener('submit', (event) => event.preventDefault());
// What was asked for before this came, or is remembered by the browser.
arrange();

/** A link to a row unfolds it, and brings it back where it was left out. */
function bringBack(): void {
  const row = document.getElementById(location.hash.slice(1));
  if (!(row instanceof HTMLTableRowElement)) return;
  row.querySelector<HTMLDetailsElement>('.methods-fold')!.open = true;
  if (!row.hidden) return;
  find.value = '';
  arrange();
  row.scrollIntoView();
}
addEventListener('hashchange', bringBack);
bringBack();

export {};

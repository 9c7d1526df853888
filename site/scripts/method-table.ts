/** Finds and orders the rows of the table of methods. */
const tools = document.querySelector<HTMLFormElement>('.methods-tools')!;
const body = document.querySelector<HTMLTableSectionElement>('.methods tbody')!;
const rows = [...body.rows];
const find = tools.querySelector<HTMLInputElement>('[name="find"]')!;
const order = tools.querySelector<HTMLSelectElement>('[name="order"]')!;
const status = tools.querySelector<HTMLElement>('[role="status"]')!;

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
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
  }
  body.append(...rows.toSorted(orders[order.value]));
  const left = rows.filter(({ hidden }) => !hidden).length;
  status.textContent = left ? status.dataset.count!.replace('{count}', String(left)) : status.dataset.none!;
}

tools.addEventListener('input', arrange);
tools.addEventListener('submit', (event) => event.preventDefault());
// What was asked for before this came, or is remembered by the browser.
arrange();

/** A link to a row that was left out brings it back. */
function bringBack(): void {
  const row = document.getElementById(location.hash.slice(1));
  if (!(row instanceof HTMLTableRowElement) || !row.hidden) return;
  find.value = '';
  arrange();
  row.scrollIntoView();
}
addEventListener('hashchange', bringBack);

export {};

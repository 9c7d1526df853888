/** Lists the pages that this browser keeps, by their titles. */
import { base } from '../../src/runtime/base.ts';
import { Kept } from '../offline/kept.ts';

const kept = new Kept(base);

async function linkTo(page: string): Promise<HTMLLIElement> {
  const html = await (await kept.find(page))!.text();
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${base}${page}`;
  link.textContent = new DOMParser().parseFromString(html, 'text/html').title.split(' · ')[0];
  item.append(link);
  return item;
}

const pages = (await kept.pages()).filter((page) => page !== 'offline/').sort();
if (pages.length > 0)
  document.querySelector('.kept-pages')!.replaceChildren(...(await Promise.all(pages.map(linkTo))));

export {};

/**
 * A figure as one file: its page for frames, which is a figure and the line that leads back to the book, with all that it may ever fetch put
 * inside. That page names it all (`site/offline/`), so what is put together is of one build, even where the book was published anew since.
 */
import { base } from '../../base.ts';
import { comeAlive } from './come-alive.ts';
import { asFunction } from './modules.ts';

/** Nothing comes from anywhere but the file itself. What is compiled ahead, a worker makes modules of. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'media-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join(';');

/** Something that the file is made of did not come. */
export class Unfetched extends Error {}

/** The text of the file. `query` is the state, as the figure's own page in the book has it. */
export async function oneFile(widget: string, query: URLSearchParams): Promise<string> {
  const book = new URL(base, location.href).href;
  const at = `${book}embed/${widget}/`;
  const page = new DOMParser().parseFromString(await (await fetched(at)).text(), 'text/html');
  const files = await filesOf(page, book);
  const address = `${book}figures/${widget}/`;
  await putInside(page, files, at);
  leadBack(page, address, query);
  const said = [address, `?${query}`].map((text) => JSON.stringify(text));
  bringToLife(page, `(${comeAlive})(${await modulesIn(files)},${said})`);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

type Files = ReadonlyMap<string, Blob>;

const nameOf = (url: string): string => url.split('/').at(-1)!;

async function fetched(url: string): Promise<Blob> {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer?.ok) throw new Unfetched(url);
  return answer.blob();
}

/** All that a page may ever fetch, by address. */
async function filesOf(page: Document, book: string): Promise<Files> {
  const list: readonly string[] = JSON.parse(
    await (await fetched(book + page.documentElement.dataset.needs!)).text(),
  );
  return new Map(
    await Promise.all(list.map(async (file) => [book + file, await fetched(book + file)] as const)),
  );
}

/** The book's modules by name, as the text of an object. */
async function modulesIn(files: Files): Promise<string> {
  const scripts = [...files].filter(([url]) => url.endsWith('.js'));
  const names = new Set(scripts.map(([url]) => nameOf(url)));
  const written = scripts.map(async ([url, file]) => {
    const module = asFunction(await file.text(), url, (name) => names.has(name));
    return `${JSON.stringify(nameOf(url))}:${module}`;
  });
  return `{${(await Promise.all(written)).join(',\n')}}`;
}

const dataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('a file could not be read'));
    reader.readAsDataURL(file);
  });

/** Styles, faces, pictures and sounds. */
async function putInside(page: Document, files: Files, at: string): Promise<void> {
  const inside = async (url: string) => {
    const file = files.get(new URL(url, at).href);
    return file && dataUrl(file);
  };
  for (const one of page.querySelectorAll('[src]:not(script)'))
    one.setAttribute('src', (await inside(one.getAttribute('src')!)) ?? '');
  const icon = page.querySelector('link[rel=icon]');
  icon?.setAttribute('href', (await inside(icon.getAttribute('href')!)) ?? 'data:,');
  for (const sheet of page.querySelectorAll('link[rel=stylesheet]')) {
    const url = new URL(sheet.getAttribute('href')!, at).href;
    const style = page.createElement('style');
    style.textContent = await withFaces(await files.get(url)!.text(), (face) =>
      inside(new URL(face, url).href),
    );
    sheet.replaceWith(style);
  }
  for (const ahead of page.querySelectorAll('link[rel=preload]')) ahead.remove();
}

/** A stylesheet with the faces that the page needs in it; of a letter that none of them has, the machine's own is shown. */
async function withFaces(css: string, inside: (url: string) => Promise<string | undefined>): Promise<string> {
  const FACE = /@font-face\s*\{[^}]*\}/g;
  const faces = [...css.matchAll(FACE)].map(async ([face]) => {
    const url = /url\(["']?([^"')]+)["']?\)/.exec(face)?.[1];
    const data = url && (await inside(url));
    // There already, though not at once: a page that waits for the network gives up sooner.
    return data
      ? face.replace(/url\([^)]*\)/, () => `url(${data})`).replace(/(font-display:\s*)\w+/, '$1block')
      : '';
  });
  const written = (await Promise.all(faces)).values();
  return css.replace(FACE, () => written.next().value ?? '');
}

/** From a disk, a link leads to the book by its whole address, which can be read on paper too. */
function leadBack(page: Document, address: string, query: URLSearchParams): void {
  for (const link of page.querySelectorAll('a[href]'))
    link.setAttribute('href', new URL(link.getAttribute('href')!, address).href);
  const from = page.querySelector<HTMLAnchorElement>('.from a')!;
  from.search = query.toString();
  from.after(` · ${address}`);
  // What is said where a frame lets no script run.
  page.querySelector('.apart')?.remove();
}

/** Its own policy, and its own start in the place of the page's scripts; what wakes an island comes after. */
function bringToLife(page: Document, script: string): void {
  page.querySelector('meta[http-equiv=content-security-policy]')!.setAttribute('content', POLICY);
  const wakers = [...page.body.querySelectorAll('script:not([src])')];
  for (const script of page.querySelectorAll('script')) script.remove();
  const start = page.createElement('script');
  start.textContent = script;
  page.body.append(start, ...wakers);
  delete page.documentElement.dataset.needs;
}

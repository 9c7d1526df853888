/** Follows the reader through a chapter. A section has been read once its beginning and then what comes after it were on the screen. */
import { noteChapter, readRecord, type Section } from './record.ts';

const slug = location.pathname.split('/').filter(Boolean).at(-1)!;
const headings = [...document.querySelectorAll<HTMLAnchorElement>('.sidebar a[href^="#"]')]
  .map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  .filter((heading) => heading !== null);
const end = document.querySelector('.neighbours');
const read = new Set(readRecord().chapters[slug]?.read);
const seen = new Set<Element>();

const sectionOf = (heading: Element): Section => ({ id: heading.id, text: heading.textContent.trim() });

/** The section that the upper half of the window shows; none above the first heading. */
function sectionHere(): Section | undefined {
  const begun = headings.filter(
    (heading) => heading.checkVisibility() && heading.getBoundingClientRect().top < innerHeight / 2,
  );
  const here = begun.at(-1);
  return here && sectionOf(here);
}

/** What stands before it, folded sections left out. */
function before(mark: Element): Element | undefined {
  const to = mark === end ? headings.length : headings.indexOf(mark as HTMLElement);
  return headings.slice(0, to).findLast((heading) => heading.checkVisibility());
}

function note(): void {
  noteChapter(slug, { read: [...read], of: headings.length, at: sectionHere() });
}

const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    seen.add(target);
    const section = before(target);
    if (section && seen.has(section)) read.add(section.id);
  }
  note();
});
for (const mark of [...headings, end]) if (mark) watch.observe(mark);
addEventListener('scrollend', note);
addEventListener('pagehide', note);

/**
 * The book's own modules, made ready to be opened from a disk. There a browser fetches no module, and engines differ in what they let a
 * worker import: so each module becomes a function of a plain script. They are the very modules that the site serves, and no second build
 * of them. What a build writes has one form of each: names in braces at the head, names in braces at the end. No name is assigned anew
 * once it is exported, and no two modules import each other; so what an import names can be taken once, when the module is run.
 */

const FILE = String.raw`(["'\`])\.{1,2}\/(?:[\w.-]+\/)*([\w@.-]+\.js)`;
const NAMED = new RegExp(String.raw`\bimport\{([^}]*)\}from${FILE}\2`, 'g');
const HANDED_ON = new RegExp(String.raw`\bexport\{([^}]*)\}from${FILE}\2`, 'g');
const RUN_ALONE = new RegExp(String.raw`\bimport ?${FILE}\1`, 'g');
const LATER = new RegExp(String.raw`\bimport\(${FILE}\1`, 'g');
const EXPORTED = /\bexport\{([^}]*)\}/g;
const META = /\bimport\.meta\b/g;
/** What Vite would have asked for in advance, beside an import. Here all is there. */
const ASKED_IN_ADVANCE = /=>i\.map\(i=>d\[i\]\)/g;
/** In a string, what a page's script must not hold. */
const ENDS_SCRIPT = /<(?=!--|\/?script)/gi;

const pairs = (names: string, write: (from: string, to: string) => string): string =>
  names
    .split(',')
    .filter(Boolean)
    .map((name) => {
      const [from, to = from] = name.trim().split(' as ');
      return write(from, to);
    })
    .join();

/**
 * A module as a function, which `come-alive.ts` runs. `address` is its own; `isKept` says which others are in the file. What is not is
 * never asked for: the code of other figures.
 */
export function asFunction(text: string, address: string, isKept: (name: string) => boolean): string {
  const body = text
    .replace(NAMED, (_, names: string, _quote, file: string) => {
      const taken = pairs(names, (from, to) => `${from}:${to}`);
      return `const{${taken}}=unfold.need("${file}")`;
    })
    .replace(HANDED_ON, (_, names: string, _quote, file: string) => {
      const given = pairs(names, (from, to) => `${to}:unfold.need("${file}").${from}`);
      return `Object.assign(exported,{${given}})`;
    })
    .replace(RUN_ALONE, (_, _quote, file: string) => `unfold.need("${file}")`)
    .replace(LATER, (whole, _quote, file: string) => (isKept(file) ? `unfold.later("${file}"` : whole))
    .replace(
      EXPORTED,
      (_, names: string) => `Object.assign(exported,{${pairs(names, (from, to) => `${to}:${from}`)}})`,
    )
    .replace(META, () => `({url:${JSON.stringify(address)}})`)
    .replace(ASKED_IN_ADVANCE, '=>[]')
    .replace(ENDS_SCRIPT, String.raw`\x3C`);
  return `(unfold,exported,location,history)=>{"use strict";${body}\n}`;
}

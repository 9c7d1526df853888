/** Numbers made of text: the mark of a task, by which a code names it, and a number of each pupil's own. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of the UTF-16 units, 32 bits. Source: draft-eastlake-fnv, section 2. */
function hash(text: string): number {
  let h = OFFSET;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i) & 0xff;
    h = Math.imul(h, PRIME);
    h ^= text.charCodeAt(i) >>> 8;
    h = Math.imul(h, PRIME);
  }
  return h >>> 0;
}

export const MARK_BITS = 20;
/** A hash folded onto its lower bits, which alone depend on little. */
const folded = (h: number): number => (h >>> MARK_BITS) ^ (h & (2 ** MARK_BITS - 1));

/** Of a figure's task, with the names of its measures: a book in which they are others does not read a code as its own. */
export const markOf = (widget: string, task: string, measures: readonly string[]): number =>
  folded(hash(`${widget}/${task}/${measures.join()}`));

/** A number that is a name's own in a task, however the name is capitalised. */
export const ownNumber = (name: string, widget: string, task: string): number =>
  folded(hash(`${name.toLowerCase()}|${widget}/${task}`));

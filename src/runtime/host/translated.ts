/**
 * A browser that translates a page takes text nodes away and puts elements of its own in their place. What Preact says in a text that was
 * taken away is seen by nobody: so where it has something new to say, its texts go back into their element, and the translator, which
 * watches for that, translates them anew. What has not changed stays translated.
 */
import { options, type VNode } from 'preact';

declare module 'preact' {
  interface VNode {
    /** Preact's own: the children as drawn. */
    __k?: (VNode | null)[] | null;
    /** Preact's own: the first node of the page that is drawn for it. */
    __e?: Node | null;
  }
}

/** What each text said when its element was drawn last. */
const said = new WeakMap<Node, string>();
const before = options.diffed;

options.diffed = (vnode: VNode) => {
  before?.(vnode);
  if (typeof vnode.type !== 'string') return;
  const nodes = nodesOf(vnode);
  let isUnseen = false;
  for (const node of nodes) {
    if (!(node instanceof Text)) continue;
    isUnseen ||= node.parentNode !== vnode.__e && said.get(node) !== node.data;
    said.set(node, node.data);
  }
  if (isUnseen) putBack(vnode.__e!, nodes);
};

/** The nodes that Preact has put into an element, in their order. */
const nodesOf = (vnode: VNode): Node[] =>
  (vnode.__k ?? []).flatMap((child) =>
    typeof child?.type === 'function' ? nodesOf(child) : (child?.__e ?? []),
  );

/** Only texts are moved: a field that is moved loses the focus. */
function putBack(place: Node, nodes: readonly Node[]): void {
  for (const node of [...place.childNodes]) if (!nodes.includes(node)) place.removeChild(node);
  nodes.forEach((node, i) => node instanceof Text && place.insertBefore(node, place.childNodes[i] ?? null));
}

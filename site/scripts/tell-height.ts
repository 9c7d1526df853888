/**
 * Tells the page that holds this one in a frame how high it wants to be, whenever that changes. It says nothing else and listens to nothing, so
 * that it may be said to whoever holds it.
 */
if (window.parent !== window) {
  const root = document.documentElement;
  const tell = () => window.parent.postMessage({ unfold: 'height', height: root.offsetHeight }, '*');
  new ResizeObserver(tell).observe(root);
}

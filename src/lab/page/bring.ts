/** What is dropped or pasted anywhere on the page goes to the control that takes pictures, as if it had been brought there. */
const CONTROL = '.picture-control';

const fileIn = (data: DataTransfer | null): File | undefined => [...(data?.files ?? [])][0];

/** Hands a file on; false where there is none, or nobody to take it. */
function handOn(root: HTMLElement, data: DataTransfer | null): boolean {
  const [file, control] = [fileIn(data), root.querySelector(CONTROL)];
  if (!file || !control) return false;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  control.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  return true;
}

const isTaken = (event: Event): boolean =>
  event.defaultPrevented || (event.target instanceof Element && event.target.closest(CONTROL) !== null);

/** Listens until it is let go of; `complain` where what was dropped holds no file. A file in the air is marked on `root`. */
export function takeAnywhere(root: HTMLElement, complain: () => void): () => void {
  const mark = (isOver: boolean) => root.toggleAttribute('data-over', isOver);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    mark(event.dataTransfer?.types.includes('Files') === true);
  };
  const onDragLeave = (event: DragEvent) => {
    // From one element to the next is not out of the page.
    if (!event.relatedTarget) mark(false);
  };
  const onDrop = (event: DragEvent) => {
    mark(false);
    if (isTaken(event)) return;
    event.preventDefault();
    if (!handOn(root, event.dataTransfer)) complain();
  };
  const onPaste = (event: ClipboardEvent) => {
    const intoText = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTaken(event) || intoText || !fileIn(event.clipboardData)) return;
    event.preventDefault();
    handOn(root, event.clipboardData);
  };
  document.addEventListener('dragover', onDragOver);
  document.addEventListener('dragleave', onDragLeave);
  document.addEventListener('drop', onDrop);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('dragover', onDragOver);
    document.removeEventListener('dragleave', onDragLeave);
    document.removeEventListener('drop', onDrop);
    document.removeEventListener('paste', onPaste);
  };
}

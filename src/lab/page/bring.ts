/**
 * What is dropped or pasted anywhere on the page goes to the control that takes pictures, as if it had been brought there; a table of
 * numbers is no picture, and is taken as the blur.
 */
const CONTROL = '.picture-control';

const fileIn = (data: DataTransfer | null): File | undefined => [...(data?.files ?? [])][0];

/** What becomes of a file that is brought anywhere on the page. */
export interface Takers {
  /** A table of numbers, which can be a kernel alone. */
  table(file: File): void;
  /** It is about to become the picture. */
  picture(file: File): void;
  /** What was dropped holds no file. */
  complain(): void;
}

const isTable = ({ name, type }: File): boolean =>
  type === 'text/csv' || /\.(csv|tsv|txt|dat|asc)$/i.test(name);

/** Hands a file on; false where there is none, or nobody to take it. */
function handOn(root: HTMLElement, data: DataTransfer | null, takers: Takers): boolean {
  const [file, control] = [fileIn(data), root.querySelector(CONTROL)];
  if (!file || !control) return false;
  if (isTable(file)) {
    takers.table(file);
    return true;
  }
  takers.picture(file);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  control.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  return true;
}

const isTaken = (event: Event): boolean =>
  event.defaultPrevented || (event.target instanceof Element && event.target.closest(CONTROL) !== null);

/** Listens until it is let go of. A file in the air is marked on `root`. */
export function takeAnywhere(root: HTMLElement, takers: Takers): () => void {
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
    if (!handOn(root, event.dataTransfer, takers)) takers.complain();
  };
  const onPaste = (event: ClipboardEvent) => {
    const intoText = event.target instanceof Element && event.target.matches('input, textarea');
    if (isTaken(event) || intoText || !fileIn(event.clipboardData)) return;
    event.preventDefault();
    handOn(root, event.clipboardData, takers);
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

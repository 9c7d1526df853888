/** Makes a sheet's content fit its paper: first the drawing gives way, then the letters, then the room to answer. */

/** What is tried, in this order: letters in points, and whether each answer has room for one line only. Smaller is not read at arm's length. */
const TRIED = [
  { letters: 11, isTight: false },
  { letters: 10, isTight: false },
  { letters: 10, isTight: true },
  { letters: 9, isTight: true },
] as const;
/** Of the paper's height, so that there is room to answer. */
const MOST_DRAWN = 0.48;
/** Of the column's width: narrower, a drawing gets smaller letters beside it before it gets smaller itself. */
const LEAST_DRAWN = 0.7;
/** What heights are rounded by. In pixels. */
const SLACK = 2;

/** The height that everything needs but for the drawing, where no room grows. In pixels. */
function needed(sheet: HTMLElement): number {
  sheet.dataset.measuring = '';
  const height = sheet.offsetHeight;
  delete sheet.dataset.measuring;
  return height;
}

/** The part of the column's width at which the drawing is no higher than what is left. */
function widthOf(drawing: HTMLElement, left: number): number {
  drawing.style.width = '100%';
  const { offsetHeight: height } = drawing;
  return height > 0 ? Math.max(0, Math.min(1, left / height)) : 1;
}

/** Sets the size of the letters, the room to answer and the width of the drawing. */
export function fitSheet(sheet: HTMLElement): void {
  const drawing = sheet.querySelector<HTMLElement>('.handout-drawing');
  const paper = sheet.offsetHeight;
  const most = MOST_DRAWN * paper;
  for (const { letters, isTight } of TRIED) {
    sheet.style.setProperty('--letters', `${letters}pt`);
    sheet.toggleAttribute('data-tight', isTight);
    const left = paper - needed(sheet) - SLACK;
    if (drawing) {
      const width = widthOf(drawing, Math.min(left, most));
      drawing.style.width = `${100 * width}%`;
      if (width >= LEAST_DRAWN || left >= most) return;
    } else if (left >= 0) return;
  }
}

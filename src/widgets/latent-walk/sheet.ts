/** Pictures of 32×32 side by side, as one. */
const SIDE = 32;

/** Real pictures that are shown, as many in a row as in a column. */
export const REAL_PICTURES = 9;

/** With so many grey pixels between them. */
export function sheetOf(
  pictures: readonly ArrayLike<number>[],
  gap = 0,
): { readonly shape: readonly [number, number]; readonly data: Float64Array } {
  const across = Math.round(Math.sqrt(pictures.length));
  const step = SIDE + gap;
  const width = across * step - gap;
  const data = new Float64Array(width ** 2);
  for (const [k, picture] of pictures.entries()) {
    const [top, left] = [Math.floor(k / across) * step, (k % across) * step];
    for (let at = 0; at < picture.length; at++)
      data[(top + Math.floor(at / SIDE)) * width + left + (at % SIDE)] = picture[at];
  }
  return { shape: [width, width], data };
}

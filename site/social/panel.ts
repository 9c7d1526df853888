/** A panel of a still inside another drawing. */

/**
 * `html` is one `<svg>` or `<img>` of a size in pixels; `place` the attributes that say where it goes; `urls` what stands for the
 * addresses of its pictures, for nothing can be fetched.
 */
export function asSvg(
  html: string,
  [width, height]: readonly [number, number],
  place: string,
  urls: ReadonlyMap<string, string>,
): string {
  const frame = `${place} viewBox="0 0 ${width} ${height}"`;
  const whole = [...urls].reduce(
    (markup, [address, url]) => markup.replaceAll(`"${address}"`, `"${url}"`),
    html,
  );
  const picture = /^<img\b[^>]*\bsrc="([^"]+)"/.exec(whole.trim());
  if (picture)
    return `<svg ${frame}><image href="${picture[1]}" width="${width}" height="${height}" image-rendering="optimizeSpeed"/></svg>`;
  const opened = /^<svg\b[^>]*>/.exec(whole.trim());
  if (!opened) throw new TypeError(`neither a drawing nor a picture: ${whole.slice(0, 60)}`);
  const inside = whole
    .trim()
    .slice(opened[0].length)
    .replace(/<style>[^]*?<\/style>/g, '');
  const inherited = / (?:font-size|text-anchor|fill)="[^"]*"/g;
  const kept = [...opened[0].matchAll(inherited)].map(([attribute]) => attribute).join('');
  return `<svg ${frame}${kept.replace('font-size="10"', 'font-size="12"')}>${inside}`;
}

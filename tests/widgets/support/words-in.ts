/** Where the words of a drawing begin and end, by the face that the book sets them in: no browser has laid them out. */
import { advancesOf, faceOf } from '../../tools/inter.ts';

/** A character that the face lacks (Greek, arrows) comes from another one. */
const LACKING = 0.6;

const [normal, bold] = await Promise.all([faceOf(400), faceOf(600)]);

const widths = new Map<string, number>();
/** For letters 1 high. */
function widthOf(said: string, weight: number): number {
  const key = `${weight} ${said}`;
  const width = widths.get(key) ?? shapedWidth(said, weight > 400 ? bold : normal);
  widths.set(key, width);
  return width;
}

/** A mark that is combined stands on the letter before it and takes no room of its own. */
const shapedWidth = (said: string, face: Awaited<ReturnType<typeof faceOf>>): number =>
  advancesOf(face, said.replace(/\p{Mn}/gu, '')).reduce<number>((sum, one) => sum + (one ?? LACKING), 0);

/** From the left edge of the drawing, in its own pixels. */
export interface WordPlace {
  readonly said: string;
  readonly left: number;
  readonly right: number;
}

export function wordsIn(svg: SVGSVGElement): WordPlace[] {
  return [...svg.querySelectorAll('text')]
    .filter((one) => !/rotate/.test(inherited(one, 'transform', svg) ?? ''))
    .flatMap((one) => {
      const lines = one.querySelector('tspan') ? [...one.querySelectorAll('tspan')] : [one];
      return lines.map((line) => placeOf(line.textContent, one, svg));
    });
}

function placeOf(said: string, text: Element, svg: SVGSVGElement): WordPlace {
  const size = Number(inherited(text, 'font-size', svg) ?? parseFloat(svg.style.fontSize));
  const width = size * widthOf(said, Number(inherited(text, 'font-weight', svg) ?? 400));
  const anchor = inherited(text, 'text-anchor', svg) ?? svg.getAttribute('text-anchor');
  const left = shiftOf(text, svg) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { said, left, right: left + width };
}

/** What an attribute is on the element or, nearest first, on what it stands in, the drawing itself excepted. */
function inherited(element: Element, attribute: string, svg: Element): string | null {
  const found = element.closest(`[${attribute}]`);
  return found && found !== svg ? found.getAttribute(attribute) : null;
}

function shiftOf(element: Element, svg: Element): number {
  let shift = 0;
  for (let at = element; at !== svg; at = at.parentElement!)
    shift += Number(/translate\(([-\d.e]+)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0);
  return shift;
}

/** The numbers of a file that is to be a kernel: a picture of any kind that the Lab reads, or a table of nothing but numbers. */
import { takenOf } from './brought.ts';
import { matrixIn, type Matrix, type MatrixRefusal } from './matrix.ts';
import { readFile } from './read.ts';

/** A file with a longer side is no kernel but a picture of one: what it should leave out its owner knows. */
export const MOST_FILE = 512;

export type KernelFileRead =
  | { readonly what: 'numbers'; readonly numbers: Matrix; readonly isColour: boolean }
  | { readonly what: 'large'; readonly width: number; readonly height: number }
  | { readonly what: 'refused'; readonly refusal: MatrixRefusal }
  | { readonly what: 'said'; readonly sentence: string };

const isText = ({ name, type }: File): boolean =>
  /^text\//.test(type) || /\.(csv|tsv|txt|dat|asc)$/i.test(name);

const tooLarge = ([height, width]: readonly [number, number]): KernelFileRead | undefined =>
  Math.max(height, width) > MOST_FILE ? { what: 'large', width, height } : undefined;

/** Of colours the mean; of 8 bits the numbers as they are, without the sRGB curve. */
export async function readKernelFile(file: File, signal: AbortSignal): Promise<KernelFileRead> {
  if (isText(file)) {
    const found = matrixIn(await file.text());
    if ('why' in found) return { what: 'refused', refusal: found };
    return tooLarge(found.shape) ?? { what: 'numbers', numbers: found, isColour: false };
  }
  const read = await readFile(file, { side: MOST_FILE, part: 1 }, signal);
  if (typeof read === 'string') return { what: 'said', sentence: read };
  const large = read.size && tooLarge([read.size.height, read.size.width]);
  if (large) return large;
  const { shape, planes } = takenOf(read);
  const data = Float64Array.from(
    planes[0],
    (_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length,
  );
  const isColour = planes.some((plane) => plane.some((value, i) => value !== planes[0][i]));
  return { what: 'numbers', numbers: { shape, data }, isColour };
}

/** A picture as a PNG: the bytes of a run, or the file that the build made. */
import type { Painted } from '../worker/messages.ts';

export async function pngOf(picture: Painted | undefined, file: string | undefined): Promise<Blob> {
  if (!picture) return (await fetch(file!)).blob();
  const [height, width] = picture.shape;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(picture.bytes, width, height), 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))),
      'image/png',
    ),
  );
}

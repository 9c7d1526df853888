/** A picture as a file: of a finished run in the depth that came in, else the bytes on the screen, or the file that the build made. */
import type { Stored } from '../work/stored.ts';
import type { LightPlanes, Painted } from '../worker/messages.ts';

export interface SavedFile {
  readonly blob: Blob;
  readonly type: string;
  /** What its name ends with. */
  readonly ending: string;
}

const PNG = { type: 'image/png', ending: 'png' } as const;

interface Restored {
  readonly picture?: Painted;
  /** Of a run that has come to its end. */
  readonly light?: LightPlanes;
}

/** @param file the build's, while no worker has made another */
export async function savedFile(
  { picture, light }: Restored,
  stored: Stored | undefined,
  file: string | undefined,
): Promise<SavedFile> {
  if (!picture || !light || !stored) return { blob: await pngOf(picture, file), ...PNG };
  const { pictureFile } = await import('../out/picture-file.ts');
  const { bytes, type, ending } = pictureFile(light, picture.shape, stored);
  return { blob: new Blob([bytes], { type }), type, ending };
}

export async function pngOf(picture: Painted | undefined, file: string | undefined): Promise<Blob> {
  if (!picture) return (await fetch(file!)).blob();
  const [height, width] = picture.shape;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(picture.bytes, width, height), 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))),
      PNG.type,
    ),
  );
}

/** Pictures on the page: one lasting canvas a name, repainted in place. */
import type { PictureMaker } from '../../widgets/contract.ts';
import { pictureBytes } from '../picture-bytes.ts';

export function makePictures(): PictureMaker {
  const canvases = new Map<string, HTMLCanvasElement>();
  return (name, picture) => {
    const canvas = canvases.get(name) ?? document.createElement('canvas');
    canvases.set(name, canvas);
    const [height, width] = picture.shape;
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    canvas.className = 'picture';
    canvas.setAttribute('role', 'img');
    const bytes = pictureBytes(picture);
    canvas
      .getContext('2d')!
      .putImageData(new ImageData(bytes as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
    return canvas;
  };
}

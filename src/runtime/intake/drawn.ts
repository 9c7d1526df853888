/** A decoded picture at a size, over white. Not every canvas brings a picture down by means, but each halves it so. */
import type { Size } from './picture-head/index.ts';

export type Drawable = ImageBitmap | HTMLImageElement | OffscreenCanvas;

function painted(
  source: Drawable,
  { width, height }: Size,
  ground?: string,
): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  if (ground) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return context;
}

export function drawnAt(source: Drawable, { width, height }: Size): ImageData {
  let from = source;
  while (from.width > 2 * width || from.height > 2 * height) {
    const half = {
      width: Math.max(width, Math.ceil(from.width / 2)),
      height: Math.max(height, Math.ceil(from.height / 2)),
    };
    from = painted(from, half).canvas;
  }
  return painted(from, { width, height }, '#fff').getImageData(0, 0, width, height);
}

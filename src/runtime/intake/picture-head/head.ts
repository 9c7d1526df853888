/** What the head of a file says of the picture in it. */
export type Kind =
  | 'jpeg'
  | 'rareJpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'bmp'
  | 'ico'
  | 'svg'
  | 'heic'
  | 'tiff'
  | 'raw'
  | 'psd'
  | 'jp2'
  | 'jxl'
  | 'pnm'
  | 'tga'
  | 'pdf'
  | 'eps'
  | 'exr'
  | 'hdr'
  | 'fits'
  | 'dicom'
  | 'gimp'
  | 'video';

/** In pixels, the right way up. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Head {
  readonly kind: Kind;
  /** Missing where the head does not say, or where it lies further on in the file. */
  readonly size?: Size;
}

const isSide = (side: number): boolean => Number.isInteger(side) && side > 0;

/** A head whose size is left out unless it is one. */
export function headWith(kind: Kind, width: number, height: number, isTurned = false): Head {
  if (!isSide(width) || !isSide(height)) return { kind };
  return { kind, size: isTurned ? { width: height, height: width } : { width, height } };
}

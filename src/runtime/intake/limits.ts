/** What a reader's own file may weigh. */
export const MOST_MEGABYTES = 20;
export const MOST_PICTURE_MEGABYTES = 150;
/**
 * Browsers decode a picture whole before they bring it down, at four bytes a pixel and, while they do, up to ten: measured in
 * Chromium 156, 200 megapixels take 1.1 GB, of a progressive JPEG 2 GB. The largest sensor in a phone has 200.
 */
export const MOST_MEGAPIXELS = 210;
/** A phone with less memory decodes less. Browsers that say how much there is say 8 GB at most. */
export const MEGAPIXELS_A_GIGABYTE = 30;
/** The longest that a canvas, and a JPEG, can be. */
export const MOST_SIDE = 65_535;
/** From here on a picture that was not opened may have asked for too much memory. */
export const LARGE_MEGAPIXELS = 40;

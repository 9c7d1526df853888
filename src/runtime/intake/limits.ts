/** What a reader's own file may weigh. */
export const MOST_MEGABYTES = 20;
export const MOST_MEGAPIXELS = 16;

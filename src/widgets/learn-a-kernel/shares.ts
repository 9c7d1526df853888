/** Where the panels stand: pictures above kernels, and beside each row what the steps do; on a phone all below one another. */
export const sharesOf = (narrow: boolean) =>
  narrow ? { picture: 1 / 4, kernel: 1 / 3, plot: 1 } : { picture: 1 / 6, kernel: 2 / 9, plot: 1 / 3 };

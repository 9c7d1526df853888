/** Where the panels stand: pictures above, kernels beside what the steps do; on a phone the kernels between the two. */
export const sharesOf = (narrow: boolean, known: boolean) =>
  narrow
    ? { picture: 1 / 2, kernel: 1 / 3, plot: 1 }
    : { picture: known ? 2 / 7 : 1 / 2, kernel: known ? 1 / 6 : 1 / 3, plot: 2 / 3 };

/** How several trainings, or draws, of one thing came out. */
export interface Spread {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  least: Math.min(...values),
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  most: Math.max(...values),
});

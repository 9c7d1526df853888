/** An entry by its name, or an error that says what there is. */
export function pick<T>(among: Readonly<Record<string, T>>, name: string, what: string): T {
  if (!Object.hasOwn(among, name))
    throw new RangeError(`${what} '${name}' is not there; there are: ${Object.keys(among).join(', ')}`);
  return among[name];
}

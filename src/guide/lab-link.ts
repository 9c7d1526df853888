/** The Lab in a leaf's state, as an address that the Lab itself would write. */
import { defaultsOf, ID, labParams } from '../lab/params/index.ts';
import { methodSeeds } from '../lab/seeds.ts';
import { writeState } from '../runtime/url.ts';
import type { AnyValues } from '../widgets/contract.ts';

/** Read by whoever checks a link. */
export const labWidget = { params: labParams(methodSeeds), presets: {} };

export function labQuery(values: AnyValues): string {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(labWidget.params, name)) throw new RangeError(`the Lab has no '${name}'`);
  const p = { ...defaultsOf(labWidget.params), ...values };
  return writeState(new URLSearchParams(), ID, labWidget, { preset: undefined, p }).query.toString();
}

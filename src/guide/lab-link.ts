/** The Lab in a leaf's state, as an address that the Lab itself would write. */
import { defaultsOf, ID, labParams } from '../lab/params/index.ts';
import { ID as SIGNAL_ID, signalParams } from '../lab/one-d/params.ts';
import { signalSeeds } from '../lab/one-d/seeds.ts';
import { methodSeeds } from '../lab/seeds.ts';
import { writeState } from '../runtime/url.ts';
import type { AnyValues } from '../widgets/contract.ts';

/** Read by whoever checks a link. */
export const labWidget = { params: labParams(methodSeeds), presets: {} };
export const signalWidget = { params: signalParams(signalSeeds), presets: {} };

function queryOf(id: string, widget: typeof labWidget, values: AnyValues): string {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(widget.params, name)) throw new RangeError(`the Lab has no '${name}'`);
  const p = { ...defaultsOf(widget.params), ...values };
  return writeState(new URLSearchParams(), id, widget, { preset: undefined, p }).query.toString();
}

export const labQuery = (values: AnyValues): string => queryOf(ID, labWidget, values);
/** Of the Lab for signals. */
export const signalQuery = (values: AnyValues): string => queryOf(SIGNAL_ID, signalWidget, values);

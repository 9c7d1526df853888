import type { KernelSpec, KernelValue } from '../../../widgets/contract.ts';
import { fill, words as runtime } from '../../words.ts';
import { en as own } from './words.en.ts';
import type { ControlProps } from '../Controls.tsx';
import { NumberBox } from '../NumberBox.tsx';
import { resizeKernel } from './resize-kernel.ts';

/** More columns than this leave room for two digits in each. */
const MANY = 5;

/** A small matrix of number boxes. */
export function Kernel({ id, spec, value, words: { label }, set }: ControlProps<KernelSpec, KernelValue>) {
  const [height, width] = value.shape;
  const many = width > MANY;
  const sizes = Array.from({ length: spec.most }, (_, i) => i + 1);
  const put = (at: number, to: number) =>
    set({ shape: value.shape, data: value.data.map((old, i) => (i === at ? to : old)) });
  const Size = ({ axis, name }: { axis: 0 | 1; name: string }) => (
    <label>
      <select
        value={value.shape[axis]}
        onChange={(event) =>
          set(
            resizeKernel(
              value,
              axis === 0 ? [+event.currentTarget.value, width] : [height, +event.currentTarget.value],
            ),
          )
        }
      >
        {sizes.map((size) => (
          <option value={size} key={size} selected={size === value.shape[axis]}>
            {size}
          </option>
        ))}
      </select>{' '}
      {name}
    </label>
  );
  return (
    <fieldset>
      <legend>{label}</legend>
      <span class="kernel-sizes">
        <Size axis={0} name={runtime.rows} />
        <Size axis={1} name={runtime.columns} />
      </span>
      <span class="kernel-grid" id={id} data-many={many ? '' : undefined} style={{ '--columns': width }}>
        {value.data.map((entry, i) => (
          <NumberBox
            key={i}
            label={fill(own.kernelCell, {
              label,
              row: Math.floor(i / width) + 1,
              column: (i % width) + 1,
            })}
            value={entry}
            min={spec.min}
            max={spec.max}
            digits={many ? 2 : 3}
            set={(to) => put(i, to)}
          />
        ))}
      </span>
    </fieldset>
  );
}

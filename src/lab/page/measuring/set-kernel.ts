/** A kernel that was found becomes the Lab's blur. */
import type { Kernel } from '../../../core/kernels/index.ts';
import type { LabState } from '../lab-state.ts';

export function setKernel(lab: LabState, { shape, data }: Kernel): void {
  lab.put({ blur: 'given', given: { own: { shape, planes: [Float32Array.from(data)] } } });
}

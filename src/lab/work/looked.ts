/** What takes longer to find out than a slider waits: told after the picture, a piece at a time. */
import { luminanceOf } from '../../core/light.ts';
import { radialPower } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Exposure } from './exposure.ts';
import { planeSimilarity } from './measures.ts';
import type { Measures } from './measures.ts';
import { residualLook, type Residual, type ResidualLook } from './residual.ts';
import { brightnessOf } from './restored.ts';
import type { Seen } from './seen.ts';
import type { Session } from './session.ts';
import { toLight } from './stored.ts';

/** Rings of a spectrum: as many as a curve of this size can show. */
export const RINGS = 64;

export interface Looked {
  /** Mean over the planes, of stored values with white at 1, over windows inside the frame; where the truth is known. */
  readonly ssim?: number;
  /** Power of the luminance's light by frequency, `RINGS` from 0 to ½ cycle a pixel. */
  readonly spectrum: readonly number[];
  readonly residual: ResidualLook;
}

/** Of what is to be restored, and of the truth. */
export interface BenchLooked {
  readonly ssim?: number;
  readonly spectrum: readonly number[];
  readonly truth?: readonly number[];
}

/** The same of several planes, listening between them; undefined once nobody wants it. */
type Listen = () => Promise<boolean>;

const spectrumOf = (luminance: Vec, shape: Exposure['shape']): readonly number[] =>
  Array.from(radialPower(luminance, shape, RINGS));

/** As `similarityOf`, listening between the planes. */
async function similarity(
  planes: readonly Vec[],
  exposure: Exposure,
  isWanted: Listen,
): Promise<number | undefined> {
  let sum = 0;
  for (const [colour, plane] of planes.entries()) {
    const one = planeSimilarity(plane, colour, exposure);
    if (one === undefined || !(await isWanted())) return undefined;
    sum += one;
  }
  return sum / planes.length;
}

/** What is to be looked at of a run that is over: without it the run can be let go of, with all that its method holds. */
export interface Ended {
  readonly exposure: Exposure;
  /** Stored values, where there is a truth beside which they are looked at. */
  readonly planes: readonly Vec[] | undefined;
  /** Of the restored light. */
  readonly luminance: Vec;
  /** Of the first plane that was restored. */
  readonly residual: Residual;
  readonly measures: Measures;
}

export const endedOf = (session: Session): Ended => ({
  exposure: session.exposure,
  planes: session.exposure.truth && session.planes(),
  luminance: brightnessOf(session.restored()!),
  residual: session.residuals()[0],
  measures: session.measures(),
});

export async function lookAt(ended: Ended, isWanted: Listen): Promise<Looked | undefined> {
  const { exposure, planes, measures } = ended;
  const found = planes && (await similarity(planes, exposure, isWanted));
  const spectrum = spectrumOf(ended.luminance, exposure.shape);
  if (!(await isWanted())) return undefined;
  const residual = residualLook(ended.residual, measures.residual, measures.sigma);
  return { ssim: found, spectrum, residual };
}

export async function lookAtBench(
  { exposure, whole }: Pick<Seen, 'exposure' | 'whole'>,
  isWanted: Listen,
): Promise<BenchLooked | undefined> {
  const { truth, shape, stored } = exposure;
  const spectrum = spectrumOf(luminanceOf(whole), shape);
  if (!(await isWanted())) return undefined;
  return {
    spectrum,
    truth: truth && spectrumOf(luminanceOf(truth.map((plane) => plane.map(toLight(stored)))), shape),
    ssim: truth && (await similarity(exposure.planes, exposure, isWanted)),
  };
}

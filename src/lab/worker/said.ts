/** What a worker says of its numbers: pictures as bytes, light in single precision. */
import { toLight } from '../work/stored.ts';
import { psnrOf } from '../work/measures.ts';
import type { benchOf, Session } from '../work/session.ts';
import { unchanged, writtenDown, type Restored } from '../work/restored.ts';
import type { Answer, Bench, Finished, LightPlanes, Painted, Progress } from './messages.ts';
import { kernelData, painted, paintedLight } from './paint.ts';

const single = (light: Restored): LightPlanes => writtenDown(light, (length) => new Float32Array(length));

export function sayBench({ exposure, whole, kernel, estimated, noise }: ReturnType<typeof benchOf>): Bench {
  const { truth, stored, unknown, photons } = exposure;
  const light = unchanged(whole);
  const truthLight = truth && unchanged(truth.map((plane) => plane.map(toLight(stored))));
  return {
    picture: paintedLight(light, exposure.shape),
    light: single(light),
    taken: { stored, unknown: unknown?.reduce((sum, mark) => sum + mark, 0) ?? 0, photons },
    truth: truthLight && paintedLight(truthLight, exposure.shape),
    truthLight: truthLight && single(truthLight),
    kernel: painted(kernelData(kernel)),
    estimated,
    sigma: noise.sigma,
    psnr: truth && psnrOf(exposure.planes, truth, unknown),
  };
}

/** @param isPictured its picture is a new one */
export function sayProgress(session: Session, isPictured: boolean): Progress {
  const light = isPictured ? session.restored() : undefined;
  return {
    done: session.done(),
    total: session.total,
    share: session.share(),
    picture: light && paintedLight(light, session.shape),
  };
}

export function sayFinished(session: Session, milliseconds: number): Finished {
  const [found, light] = [session.kernel(), session.restored()!];
  return {
    done: session.done(),
    total: session.total,
    picture: paintedLight(light, session.shape),
    light: single(light),
    measures: session.measures(),
    milliseconds,
    values: session.values,
    isUnmet: session.isUnmet,
    levelTaken: session.levelTaken,
    kernel: found && painted(kernelData(found)),
  };
}

/** What of an answer is handed over instead of copied: the bytes and numbers of its pictures. */
export function handedOver(answer: Answer): ArrayBuffer[] {
  switch (answer.what) {
    case 'bench':
      return buffersOf(answer.picture, answer.truth, ...answer.light, ...(answer.truthLight ?? []));
    case 'progress':
      return buffersOf(answer.picture);
    case 'finished':
      return buffersOf(answer.picture, ...answer.light);
    case 'looked':
      return buffersOf(answer.residual.plane);
    default:
      return [];
  }
}

const buffersOf = (...held: readonly (Painted | LightPlanes[number] | undefined)[]): ArrayBuffer[] =>
  held.flatMap((one) => (one === undefined ? [] : 'bytes' in one ? one.bytes.buffer : one.buffer));

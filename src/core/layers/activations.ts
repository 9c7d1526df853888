import { checkFinite } from '../check.ts';
import { layersModule } from '../compiled/layers.ts';
import type { Numbers, Vec } from '../vector.ts';
import { exponentialOf } from './exponentials.ts';
import type { Layer } from './layer.ts';
import type { SlopeMemory } from './pointwise.ts';
import { pointwise } from './pointwise.ts';

/** max(x, 0); its slope at 0 is taken as 0. NaN stays NaN. PyTorch: `nn.ReLU()`. */
export function relu<V extends Numbers = Vec>(): Layer<SlopeMemory<V>, V> {
  return pointwise('relu', (x, y, slope) => {
    if (rectified('relu', x, y, slope)) return;
    for (let i = 0; i < x.length; i++) {
      const value = x[i];
      y[i] = value <= 0 ? 0 : value;
      slope[i] = value > 0 ? 1 : 0;
    }
  });
}

/** x where x > 0, a·x elsewhere (at 0 too); a is .01 by default, .2 in a DCGAN. PyTorch: `nn.LeakyReLU(a)`. */
export function leakyRelu<V extends Numbers = Vec>(a = 0.01): Layer<SlopeMemory<V>, V> {
  checkFinite('leakyRelu', 'a', a);
  return pointwise('leakyRelu', (x, y, slope) => {
    if (rectified('leakyRelu', x, y, slope, a)) return;
    for (let i = 0; i < x.length; i++) {
      const value = x[i];
      const steep = value > 0 ? 1 : a;
      y[i] = steep * value;
      slope[i] = steep;
    }
  });
}

/** In single precision by compiled code; false where that does not run, and in double precision. */
function rectified(
  name: 'relu' | 'leakyRelu',
  x: Numbers,
  y: Numbers,
  slope: Numbers,
  ...settings: number[]
): boolean {
  if (!(y instanceof Float32Array) || !(slope instanceof Float32Array)) return false;
  const module = layersModule();
  if (module === null) return false;
  const { functions, memory } = module;
  memory.begin();
  const [at, steep] = [memory.put(x), memory.room(slope.byteLength)];
  functions[name](at, x.length, steep, ...settings);
  memory.read(at, y);
  memory.read(steep, slope);
  return true;
}

/** tanh x, with slope 1 − y². PyTorch: `nn.Tanh()`. */
export function tanh<V extends Numbers = Vec>(): Layer<SlopeMemory<V>, V> {
  return pointwise('tanh', (x, y, slope) => {
    y.set(exponentialOf('tanh', x));
    for (let i = 0; i < y.length; i++) slope[i] = 1 - y[i] * y[i];
  });
}

/** 1/(1 + e⁻ˣ), with slope y(1 − y). PyTorch: `nn.Sigmoid()`. */
export function sigmoid<V extends Numbers = Vec>(): Layer<SlopeMemory<V>, V> {
  return pointwise('sigmoid', (x, y, slope) => {
    y.set(exponentialOf('sigmoid', x));
    for (let i = 0; i < y.length; i++) slope[i] = y[i] * (1 - y[i]);
  });
}

import { checkFinite } from '../check.ts';
import type { Layer } from './layer.ts';
import type { SlopeMemory } from './pointwise.ts';
import { pointwise } from './pointwise.ts';

/** max(x, 0); its slope at 0 is taken as 0. NaN stays NaN. PyTorch: `nn.ReLU()`. */
export function relu(): Layer<SlopeMemory> {
  return pointwise(
    'relu',
    (x) => (x <= 0 ? 0 : x),
    (x) => (x > 0 ? 1 : 0),
  );
}

/** x where x > 0, a·x elsewhere (at 0 too); a is .01 by default, .2 in a DCGAN. PyTorch: `nn.LeakyReLU(a)`. */
export function leakyRelu(a = 0.01): Layer<SlopeMemory> {
  checkFinite('leakyRelu', 'a', a);
  return pointwise(
    'leakyRelu',
    (x) => (x > 0 ? x : a * x),
    (x) => (x > 0 ? 1 : a),
  );
}

/** tanh x, with slope 1 − y². PyTorch: `nn.Tanh()`. */
export function tanh(): Layer<SlopeMemory> {
  return pointwise('tanh', Math.tanh, (_, y) => 1 - y * y);
}

/** 1/(1 + e⁻ˣ), with slope y(1 − y). PyTorch: `nn.Sigmoid()`. */
export function sigmoid(): Layer<SlopeMemory> {
  return pointwise(
    'sigmoid',
    (x) => 1 / (1 + Math.exp(-x)),
    (_, y) => y * (1 - y),
  );
}

/** The calls that are read, and their arguments in their order: PyTorch 2 and Keras 3. */
export interface Signature {
  readonly library: 'PyTorch' | 'functional' | 'Keras';
  readonly transposed: boolean;
  /** How many axes. */
  readonly axes: number;
  readonly order: readonly string[];
  /** By name alone. */
  readonly only?: readonly string[];
}

const list = (names: string): readonly string[] => names.split(' ');

const CONV =
  'in_channels out_channels kernel_size stride padding dilation groups bias padding_mode device dtype';
const CONV_TRANSPOSE =
  'in_channels out_channels kernel_size stride padding output_padding groups bias dilation padding_mode device dtype';
const FUNCTION = 'input weight bias stride padding dilation groups';
const FUNCTION_TRANSPOSE = 'input weight bias stride padding output_padding groups dilation';
const KERAS = 'filters kernel_size strides padding data_format dilation_rate groups activation use_bias';
const KERAS_TRANSPOSE =
  'filters kernel_size strides padding output_padding data_format dilation_rate activation use_bias';
/** They change no size. */
export const KERAS_ASIDE = list(
  'kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer kernel_constraint bias_constraint input_shape batch_input_shape input_dim name trainable dtype weights',
);

/** Another library's layer of the same name has other arguments, or another order; what stands before the name tells. */
const KERAS_PATH = /^(?:(?:\w+\.)*(?:layers|keras|convolutional|tf|tfkl|kl|L)\.)?$/;
const FUNCTION_PATH = /^(?:(?:torch\.)?(?:nn\.)?(?:F|functional)\.|torch\.)?$/;
const NOT_PYTORCH = /^(?:mindspore|ms|mint|paddle|spconv|tlx)\./;

/** Whether a call is one of PyTorch's or Keras': `Conv2D` after `layers.` is, after `paddle.nn.` it is not. */
export function isOurs(name: string, path: string): boolean {
  if (/^conv/.test(name)) return FUNCTION_PATH.test(path);
  return /\dD/.test(name) ? KERAS_PATH.test(path) : !NOT_PYTORCH.test(path);
}

export function signatureOf(name: string): Signature {
  const transposed = /transpose/i.test(name);
  const axes = Number(/\d/.exec(name)?.[0]);
  if (/^conv/.test(name))
    return {
      library: 'functional',
      transposed,
      axes,
      order: list(transposed ? FUNCTION_TRANSPOSE : FUNCTION),
    };
  if (/\dD/.test(name))
    return {
      library: 'Keras',
      transposed,
      axes,
      order: [...list(transposed ? KERAS_TRANSPOSE : KERAS), ...KERAS_ASIDE],
    };
  const order = list(transposed ? CONV_TRANSPOSE : CONV);
  return { library: 'PyTorch', transposed, axes, order: name.startsWith('Lazy') ? order.slice(1) : order };
}

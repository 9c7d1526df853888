/** What is said only of a figure’s line of code, in English. `{name}` stands for what is filled in. */
import type { LineNotice } from '../../widgets/contract.ts';

export const en = {
  label: 'In PyTorch',
  hint: 'Paste a line here, or change it and press Enter.',
  taken: 'Taken.',
  nothing: 'Nothing was changed.',
  clamped: 'Out of range here, and brought into it: {names}.',
  selected: 'The clipboard was refused. Copy the selected line.',
} as const;

export const notices: Record<LineNotice['what'], string> = {
  unreadable:
    'There is no {wanted}(…) in it. What is read here: Conv1d, Conv2d and their transposes as torch.nn, torch.nn.functional and Keras write them.',
  foreign:
    '{found} is not read here. What is: Conv1d, Conv2d and their transposes as torch.nn, torch.nn.functional and Keras write them. Try nn.{wanted}(1, 1, kernel_size=3, stride=1, padding=0).',
  threeAxes:
    '{found} has three axes, and this figure has two at most. Write one plane of it as a layer with two.',
  missing: '{name} is missing.',
  notNumber: '{name}: {text} is not a whole number, nor one for each axis.',
  unsolved: '{name}: {text} can’t be worked out here. Write its number.',
  noArgument: '{found} of {library} has no argument “{name}”.',
  refused: '{who} refuses it: {text}.',
  beyond: '{text} is more than this figure goes up to, which is {most}.',
  uneven: '{text}: the two ends are not treated alike, in a way that this figure can’t show.',
  readAs:
    '{found} makes {to} of {from} and has {parameters} parameters. Shown is its transpose, the {wanted} with the same settings.',
  readAsNone:
    '{found} makes nothing of {from}: there is too little of it. Shown is its transpose, the {wanted} with the same settings.',
  among: 'Read: {text}. Other layers in the text, left alone: {others}.',
  oneRow: '{found} has one axis: shown as a picture with a single row.',
  oneAxis: 'The two axes differ. Shown is the {shown}; the {other} has {text}.',
  unknown: '{text} is not known here; taken: {taken}.',
  unsaid: 'The line does not say {name}; taken: {taken}.',
  weights:
    'The shape of the weights can’t be read from the line, so kernel_size stayed as it was: set it above.',
  padBefore: '{text} is not taken: the sizes are those of the layer without it.',
  mode: '{text}: other values in the padding, the same sizes. Shown with zeros.',
  kerasCrop:
    'Keras crops the odd cell at the end, PyTorch at the beginning: the size is the same, the picture one cell further.',
  kerasSame: 'The padding of Keras’ {text} depends on the input: taken as it is for {from}.',
  aside: '{text} changes no size here.',
  sizesOnly: 'Channels, groups and bias change no size, and are not shown here.',
  inputMade: 'The input was made {to}: {from} was too small for the kernel.',
  wayThere: '{found} is the way there. The line above is its way back.',
  squared: 'The input is {to} again: {from} was the row of a layer with one axis.',
  pastStride:
    'output_padding={text} is a stride or more: the layer makes {to} of {from}, and {to} give {outputs}. Shown is the way there and back of these.',
  cut: 'Only the first {most} letters were read.',
};

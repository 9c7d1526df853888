/** The same gradient by PyTorch's autograd. */
import { numpyArray, script } from '../../parts/model/python.ts';
import { MARGIN, SIDE, type Params } from './params.ts';
import { leaves, passOf } from './pass.ts';

const INPUT: Record<Params['input'], (p: Params) => string> = {
  noise: ({ draws }) => `x = rng.standard_normal((${draws}, 1, n, n))`,
  ramp: () => 'x = (2 * np.arange(n) + np.arange(n)[:, None]).reshape(1, 1, n, n) / (3 * (n - 1))',
  flat: () => 'x = np.full((1, 1, n, n), 0.5)',
  leaves: () => numpyArray('x', leaves(), [1, 1, SIDE, SIDE]),
};

function weightLines(p: Params): string {
  if (p.layer === 'maxPool') return '';
  const k = p.kernel;
  if (p.weights === 'equal') return `w = np.ones((1, 1, ${k}, ${k}))`;
  const drawn = `w = rng.standard_normal((1, 1, ${k}, ${k}))`;
  if (p.weights === 'random') return drawn;
  const projected = numpyArray('w', passOf(p).weights.weight, [1, 1, k, k]);
  return `${drawn}\n# moved as little as possible until all classes have equal sums:\n${projected}`;
}

export const pythonOf = (p: Params): string =>
  [
    'import numpy as np',
    'import torch',
    'import torch.nn.functional as F',
    '',
    `n, k, s, margin = ${SIDE}, ${p.kernel}, ${p.stride}, ${MARGIN}`,
    `rng = np.random.RandomState(${p.seed})`,
    weightLines(p),
    INPUT[p.input](p),
    script(`
x = torch.from_numpy(x).requires_grad_()
y = ${p.layer === 'conv' ? 'F.conv2d(x, torch.from_numpy(w), stride=s)' : 'F.max_pool2d(x, k, stride=s)'}
loss = ${p.loss === 'sum' ? 'y.sum()' : '(y ** 2).sum() / 2'}
loss.backward()
gradient = x.grad.mean(0)[0].numpy()

inner = gradient[margin:-margin, margin:-margin]
cells = np.arange(margin, n - margin)
classes = [
    gradient[np.ix_(cells[cells % s == a], cells[cells % s == b])].mean()
    for a in range(s)
    for b in range(s)
]

measures = {
    "most": float(max(classes)),
    "least": float(min(classes)),
}
print(measures)
`),
  ]
    .filter((part, at) => part !== '' || at === 3)
    .join('\n');

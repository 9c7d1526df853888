/** The network in PyTorch with its weights as text, and the ways down written out: unpooling, the gate, the transposed convolution. */
import { digit, DIGITS, LEVELS, SIDE } from '../../networks/glyph-net.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import { NOISED } from './network.ts';
import { asksAnother } from './asked.ts';
import { STRENGTH } from './compare.ts';
import type { Params } from './params.ts';
import { usualOf } from './usual.ts';

const weights = (): Uint8Array =>
  Uint8Array.from(atob(glyphNetWeights.weights), (letter) => letter.charCodeAt(0));
const levelsOf = (p: Params): Uint8Array =>
  Uint8Array.from(digit(Number(p.character), p.hand), (value) => Math.round(LEVELS * value));

/** A list of the layer's channels, the strongest first; which of them is asked, and what stands beside it. */
function questionsOf(p: Params): string {
  if (p.ask === 'score')
    return `layer = 6
ranked = sorted(range(${DIGITS.length}), key=lambda c: -up[0][7][0, c].item())
first = ranked[0]
other = ranked[${p.rank - 1}]  # the class of this rank`;
  const [layer, channel] = p.ask === 'second' ? [3, p.unit - 1] : [0, p.kernel - 1];
  return `layer = ${layer}
strongest = up[0][layer + 1][0].amax((1, 2)).numpy()
first = ${channel}
ranked = [c for c in np.argsort(-strongest, kind="stable") if c != first]
other = int(ranked[0])  # the strongest of the others`;
}

const noiseOf = (noised: 'last' | 'convolutions', seed: number): string => `
random = np.random.RandomState(${seed})
with torch.no_grad():
    for i in [${NOISED[noised].map((key) => Number.parseInt(key)).join(', ')}]:
        w = net[i].weight
        sigma = w.norm().item() / w.numel() ** 0.5
        w.copy_(torch.tensor(sigma * random.standard_normal(w.numel())).reshape(w.shape))`;

/** The second of each pair: after the first ones, since noise takes the weights away. */
function secondOf(p: Params): string {
  switch (p.against) {
    case 'other':
      return 'asked_other = place_of(up, other)\nup_other = up';
    case 'switches':
      return `outputs, switches = up
corners = {i: top_left(outputs[i]) for i in switches}
asked_other, up_other = asked, (outputs, corners)`;
    case 'last':
    case 'convolutions':
      return `${noiseOf(p.against, p.seed).trim()}
asked_other, up_other = asked, climb()`;
  }
}

/** What 200 digits gave is no part of the reckoning. */
const usual = (p: Params): string =>
  Object.entries(usualOf(p))
    .map(([name, value]) => `\nmeasures["${name}"] = ${value}  # of 200 digits`)
    .join('');

/** The picture of another class, added to the digit. */
const ADDED = `


@torch.no_grad()
def reading(picture):
    """What is read once it is added, ${STRENGTH} times as strong as the digit."""
    h = x + torch.tensor(${STRENGTH} * np.linalg.norm(pixels) / np.linalg.norm(picture) * picture).reshape(x.shape)
    for i, layer in enumerate(net):
        h = layer(h.flatten(1) if i == 6 else h)
        h = h[0] if i in (2, 5) else h
    return int(h.argmax())


measures["otherClass"] = other
measures["gradientReads"], measures["deconvnetReads"] = map(reading, signed_other)`;

const ABSOLUTE = `# without their signs
gradient, gradient_other, deconvnet, deconvnet_other = map(abs, [gradient, gradient_other, deconvnet, deconvnet_other])
`;

export function pythonOf(p: Params): string {
  return script(`
import base64
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_default_dtype(torch.float64)
net = nn.Sequential(
    nn.Conv2d(1, 8, 5), nn.ReLU(), nn.MaxPool2d(2, return_indices=True),
    nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2, return_indices=True),
    nn.Linear(144, ${DIGITS.length}),
)
${pythonBytes('weights', weights())}
${pythonBytes('glyph', levelsOf(p))}
values = np.frombuffer(base64.b64decode(weights), "<f4").astype(float)
nn.utils.vector_to_parameters(torch.tensor(values), net.parameters())
levels = np.frombuffer(base64.b64decode(glyph), np.uint8)
x = torch.tensor(levels.reshape(1, 1, ${SIDE}, ${SIDE}) / ${LEVELS})


@torch.no_grad()
def climb():
    """What stands before each layer and after the last, and the switches of both pools."""
    outputs, switches = [x], {}
    for i, layer in enumerate(net):
        if i in (2, 5):
            y, switches[i] = layer(outputs[i])
        else:
            y = layer(outputs[i].flatten(1) if i == 6 else outputs[i])
        outputs.append(y)
    return outputs, switches


def top_left(y):
    """As if the top left cell of each window had won; y stands before the pool."""
    cells = torch.arange(y[0, 0].numel()).reshape(1, 1, *y.shape[2:])[:, :, ::2, ::2]
    return cells.expand(1, y.shape[1], -1, -1).contiguous()


def place_of(up, channel):
    """1 where this channel of the layer answers most strongly, 0 elsewhere."""
    y = up[0][layer + 1]
    question = torch.zeros(y.shape)
    question[0, channel].view(-1)[int(np.argmax(y[0, channel].numpy()))] = 1
    return question


@torch.no_grad()
def way_down(up, question, rule):
    outputs, switches = up
    signal = question
    for i in reversed(range(layer + 1)):
        if i == 6:
            signal = (signal @ net[6].weight).reshape(outputs[6].shape)
        elif i in (2, 5):
            signal = F.max_unpool2d(signal, switches[i], 2)
        elif i in (1, 4):
            if rule != "gradient":
                signal = F.relu(signal)  # on the way down
            if rule != "deconvnet":
                signal = signal * (outputs[i] > 0)  # the way up
        else:
            signal = F.conv_transpose2d(signal, net[i].weight)
    return signal.numpy().ravel()


up = climb()
${questionsOf(p)}
asked = place_of(up, first)
gradient, deconvnet, guided = (way_down(up, asked, rule) for rule in ["gradient", "deconvnet", "guided"])

# that is what autograd says
y = x.clone().requires_grad_()
h = y
for i in range(layer + 1):
    h = net[i](h.flatten(1) if i == 6 else h)
    h = h[0] if i in (2, 5) else h
(h * asked).sum().backward()
assert np.allclose(gradient, y.grad.numpy().ravel(), rtol=0, atol=1e-12)

${secondOf(p)}
gradient_other, deconvnet_other = (way_down(up_other, asked_other, rule) for rule in ["gradient", "deconvnet"])


def cosine(a, b):
    size = np.linalg.norm(a) * np.linalg.norm(b)
    return float(a @ b / size) if size > 0 else 0.0


def energy(a):
    return float((a[near] ** 2).sum() / (a @ a)) if (a @ a) > 0 else 0.0


pixels = x.numpy().ravel()
ink = (x >= 0.5).to(x.dtype)
near = F.max_pool2d(ink, 3, stride=1, padding=1).numpy().ravel() > 0
guided_pair = cosine(guided, deconvnet)
signed_other = gradient_other, deconvnet_other
${p.drawn === 'absolute' ? ABSOLUTE : ''}measures = {
    "gradientPair": cosine(gradient, gradient_other),
    "deconvnetPair": cosine(deconvnet, deconvnet_other),
    "gradientInput": cosine(gradient, pixels),
    "deconvnetInput": cosine(deconvnet, pixels),
    "gradientOtherInput": cosine(gradient_other, pixels),
    "deconvnetOtherInput": cosine(deconvnet_other, pixels),
    "gradientInk": energy(gradient),
    "deconvnetInk": energy(deconvnet),
    "chance": float(near.mean()),
    "rules": cosine(gradient, deconvnet),
    "guided": guided_pair,
    "answer": float((up[0][layer + 1] * asked).sum()),
    "otherAnswer": float((up_other[0][layer + 1] * asked_other).sum()),
}${usual(p)}${asksAnother(p) ? ADDED : ''}
print(measures)
`);
}

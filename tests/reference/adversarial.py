"""Two steps of adversarial training in PyTorch, float32: spectral norm, projection, the logistic loss that does not saturate, Adam."""

import numpy as np
import torch
import torch.nn.functional as F
from networks import discriminator, generator
from torch import nn

torch.set_num_threads(1)
BATCH, RATE = 6, 1e-3


def draw(module, rng):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(torch.from_numpy(rng.uniform(-0.2, 0.2, tuple(parameter.shape))).float())


def normed(module):
    """Spectral norm on every weight, its power iteration from a vector of equal entries."""
    for layer in module:
        if hasattr(layer, "weight"):
            nn.utils.spectral_norm(layer)
            layer.weight_u.copy_(torch.full_like(layer.weight_u, layer.weight_u.numel() ** -0.5))
    return module


def judged(judge, pictures, labels):
    scores = judge(pictures)
    return scores[:, 0] + scores[torch.arange(len(labels)), 1 + labels]


def trained(kind, first):
    rng = np.random.RandomState(81)
    maker, judge = generator(kind, 26), discriminator(first, 11)
    draw(maker, rng)
    draw(judge, rng)
    judge = normed(judge)
    adams = [torch.optim.Adam(module.parameters(), RATE, (0.5, 0.999)) for module in (judge, maker)]
    losses = []
    for _ in range(2):
        labels = torch.from_numpy(rng.randint(0, 10, BATCH))
        real = torch.from_numpy(rng.uniform(-1, 1, (BATCH, 1, 32, 32))).float()
        z = torch.from_numpy(rng.uniform(-1, 1, (BATCH, 16))).float()
        fake = maker(torch.cat([z, F.one_hot(labels, 10).float()], 1))
        # one forward pass of both: the power iteration takes a step at each
        scores = judged(judge, torch.cat([real, fake.detach()]), torch.cat([labels, labels]))
        told = F.softplus(-scores[:BATCH]).mean() + F.softplus(scores[BATCH:]).mean()
        adams[0].zero_grad()
        # the mean over all pictures, as ours: half of the sum of both means
        (told / 2).backward()
        adams[0].step()
        fooled = F.softplus(-judged(judge, fake, labels)).mean()
        adams[1].zero_grad()
        fooled.backward()
        adams[1].step()
        losses.append([told.item(), fooled.item()])
    norms = {name: parameter.norm().item() for name, parameter in maker.named_parameters()}
    return {"kind": kind, "first": first, "losses": losses, "norms": list(norms.values())}


def cases():
    return [trained("transposed", "k4s2"), trained("sub-pixel", "k3s2"), trained("resized", "k3pool")]

# The code of chapter 14's box makes a network with two poolings and a skip take any size.
import torch
from torch import nn

torch.manual_seed(0)
torch.set_num_threads(1)
# ---
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fine, self.coarse = nn.Conv2d(1, 4, 3, padding=1), nn.Conv2d(4, 4, 3, padding=1)

    def forward(self, x):
        fine = self.fine(x)
        coarse = self.coarse(F.max_pool2d(fine, 4))
        return fine + F.interpolate(coarse, scale_factor=4, mode="bilinear", align_corners=False)


net, x = Net(), torch.rand(2, 1, 61, 67)
try:
    net(x)
    assert False, "the sizes do not fit"
except RuntimeError as error:
    assert "The size of tensor a" in str(error) and "must match the size of tensor b" in str(error)

with torch.no_grad():
    y = on_any_size(net, x, 4)
    assert y.shape == (2, 4, 61, 67)
    # On sides that halve it changes nothing, and elsewhere nothing that the padding is out of reach of.
    assert torch.equal(on_any_size(net, x[..., :60, :64], 4), net(x[..., :60, :64]))
    assert torch.allclose(y[..., :44, :48], net(x[..., :60, :64])[..., :44, :48], atol=1e-6)
    # Moved by a multiple, the answer moves with it.
    moved = F.pad(x, (4, 0, 8, 0))
    assert torch.allclose(on_any_size(net, moved, 4)[..., 24:60, 20:60], y[..., 16:52, 16:56], atol=1e-6)

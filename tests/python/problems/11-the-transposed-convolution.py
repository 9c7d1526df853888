"""A decoder whose pictures don't fit its skips: every size, even or odd, comes back, and what the box calls no cure is none."""

# ---
import torch.nn.functional as F

torch.manual_seed(0)
down = nn.Conv2d(4, 4, kernel_size=3, stride=2, padding=1)
step = Up(4)
for height in range(1, 12):
    for width in (5, 6, 7, 8):
        skip = torch.randn(2, 4, height, width)
        joined = step(down(skip), skip)
        assert joined.shape == (2, 8, height, width)
        assert torch.equal(joined[:, 4:], skip)

# 5 and 6 both give 3, and 3 come back as 5.
assert [down(torch.zeros(1, 4, n, n)).shape[-1] for n in (5, 6)] == [3, 3]
assert step.up(torch.zeros(1, 4, 3, 3)).shape[-1] == 5

# With the settings of a 2 × 2 max-pool it fits what a max-pool halved.
step.up = nn.ConvTranspose2d(4, 4, kernel_size=2, stride=2, padding=0)
for size in (5, 6, 7):
    skip = torch.randn(1, 4, size, size)
    assert step(F.max_pool2d(skip, 2), skip).shape[-1] == size

# No cure: one output_padding for all sizes is right for even ones alone.
fixed = nn.ConvTranspose2d(4, 4, kernel_size=3, stride=2, padding=1, output_padding=1)
assert [fixed(down(torch.zeros(1, 4, n, n))).shape[-1] for n in (5, 6, 7, 8)] == [6, 6, 8, 8]

# No cure: a stretched row stands a pixel further on from its second cell on.
row = torch.arange(5.0)
stretched = F.interpolate(row[None, None], size=6)[0, 0]
assert torch.equal(stretched[1:], row)

# After three halvings 48 come back as 41; stretched, the picture stands up to 7 pixels further on.
size = 48
for _ in range(3):
    size = down(torch.zeros(1, 4, size, size)).shape[-1]
for _ in range(3):
    size = 2 * size - 1
assert size == 41
for short, wanted, moved in ((5, 6, 1), (41, 48, 7)):
    for mode in ("nearest", "linear"):
        row = torch.arange(float(short))
        stretched = F.interpolate(row[None, None], size=wanted, mode=mode)[0, 0]
        assert (torch.arange(float(wanted)) - stretched).abs().max() == moved

# What the messages are.
def message(call):
    try:
        call()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


skip = torch.randn(1, 4, 6, 6)
small, up = down(skip), nn.ConvTranspose2d(4, 4, kernel_size=3, stride=2, padding=1)
assert "Sizes of tensors must match except in dimension 1" in message(lambda: torch.cat([up(small), skip], 1))
assert "The size of tensor a (5) must match the size of tensor b (6)" in message(lambda: up(small) + skip)
assert "at non-singleton dimension 3" in message(lambda: up(small) + skip)
assert "valid sizes range from [5, 5] to [6, 6]" in message(lambda: up(small, output_size=(9, 9)))
assert "unexpected keyword argument 'output_size'" in message(
    lambda: nn.Sequential(up, nn.ReLU())(small, output_size=(6, 6))
)
assert "output padding must be smaller than either stride or dilation" in message(
    lambda: nn.ConvTranspose2d(1, 1, 3, stride=2, output_padding=2)(torch.zeros(1, 1, 3, 3))
)
assert "Output size is too small" in message(lambda: nn.ConvTranspose2d(1, 1, 3, padding=3)(torch.zeros(1, 1, 2, 2)))

# With a dilation above the stride an output padding of the stride passes, and the size is not one of those that A turns into 3.
loose = nn.ConvTranspose2d(1, 1, 3, stride=2, dilation=3, output_padding=2)(torch.zeros(1, 1, 3, 3))
assert F.conv2d(loose, torch.zeros(1, 1, 3, 3), stride=2, dilation=3).shape[-1] == 4

# Interpolation, F.pad and a cropped skip all fit.
assert F.interpolate(small, size=skip.shape[-2:]).shape == skip.shape
assert F.pad(torch.zeros(1, 1, 13, 13), (0, -13 % 8, 0, -13 % 8)).shape[-1] == 16

# A frame comes out dark where nothing outside scatters; a border that was repeated and cropped brings it back.
ones = torch.ones(1, 1, 4, 4)
grown = F.conv_transpose2d(torch.ones(1, 1, 5, 5), ones, stride=2, padding=1)
assert [grown[0, 0, i, j].item() for i, j in ((0, 0), (0, 4), (4, 4))] == [1, 2, 4]
padded = F.conv_transpose2d(F.pad(torch.ones(1, 1, 5, 5), (1, 1, 1, 1), mode="replicate"), ones, stride=2, padding=1)
assert padded[..., 2:-2, 2:-2].shape == grown.shape and (padded[..., 2:-2, 2:-2] == 4).all()

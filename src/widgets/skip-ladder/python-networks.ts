/** Both architectures as PyTorch modules, whose state_dicts have the names of the book's parameters. */
export const PYTHON_NETWORKS = `
class Ladder(nn.Module):
    """Three poolings, a head of 1 x 1 weights on each level in use, and bilinear steps back up, whose scores are added."""

    def __init__(self, skips, channels=(8, 16, 32, 32), outputs=5):
        super().__init__()
        self.skips, self.bottom = skips, len(channels) - 1
        for level, count in enumerate(channels):
            before = channels[level - 1] if level else 1
            pool = [nn.MaxPool2d(2)] if level else []
            layers = nn.Sequential(*pool, nn.Conv2d(before, count, 3, padding=1), nn.ReLU())
            self.add_module(f"level{level}", layers)
            if self.bottom - level <= skips:
                self.add_module(f"head{level}", nn.Conv2d(count, outputs, 1))

    def forward(self, x, join="added"):
        maps = []
        for level in range(self.bottom + 1):
            x = getattr(self, f"level{level}")(x)
            maps.append(x)
        y = getattr(self, f"head{self.bottom}")(maps[-1])
        for level in range(self.bottom - 1, -1, -1):
            if join == "resized":
                y = F.interpolate(y, size=maps[level].shape[2:], mode="bilinear", align_corners=False)
            else:
                y = F.interpolate(y, scale_factor=2, mode="bilinear", align_corners=False)
            if self.bottom - level <= self.skips:
                skip = getattr(self, f"head{level}")(maps[level])
                if join == "cropped":
                    skip = skip[..., : y.shape[2], : y.shape[3]]
                y = y + skip
        return y


class Decoder(nn.Module):
    """Two poolings, and transposed layers back up, to which the encoder's maps are added."""

    def __init__(self):
        super().__init__()
        conv = lambda i, o: nn.Conv2d(i, o, 3, padding=1)
        up = lambda i, o: nn.ConvTranspose2d(i, o, 4, stride=2, padding=1)
        self.level0 = nn.Sequential(conv(1, 8), nn.ReLU())
        self.level1 = nn.Sequential(nn.MaxPool2d(2), conv(8, 16), nn.ReLU())
        self.level2 = nn.Sequential(nn.MaxPool2d(2), conv(16, 32), nn.ReLU(), conv(32, 32), nn.ReLU())
        self.up1, self.join1 = up(32, 16), nn.Sequential(nn.ReLU(), conv(16, 16), nn.ReLU())
        self.up0, self.join0 = up(16, 8), nn.Sequential(nn.ReLU(), conv(8, 8), nn.ReLU())
        self.head = nn.Conv2d(8, 5, 1)

    def forward(self, x):
        fine = self.level0(x)
        middle = self.level1(fine)
        y = self.join1(self.up1(self.level2(middle)) + middle)
        return self.head(self.join0(self.up0(y) + fine))
`;

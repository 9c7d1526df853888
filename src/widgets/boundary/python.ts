/** The picture as bytes, the frame, the four boundaries and their errors in NumPy and SciPy. */
import { pythonBytes, script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';
import { worldOf } from './world.ts';

export function pythonOf({ picture, size, boundary }: Params): string {
  const { planes, shape, margin } = worldOf(picture);
  const [height, width] = shape;
  const bytes = Uint8Array.from(
    planes.flatMap((plane) => Array.from(plane)),
    (value) => Math.round(255 * value),
  );
  return script(`
import base64

import numpy as np
from scipy import ndimage

# The picture with its surroundings, a byte a pixel (three pictures for red, green, blue).
${pythonBytes('planes', bytes)}
world = np.frombuffer(base64.b64decode(planes), np.uint8).reshape(-1, ${height}, ${width}) / 255

m, k = ${margin}, ${size}
d = k // 2
frame = world[:, m:-m, m:-m]
h, w = frame.shape[1:]
truth = np.array([ndimage.uniform_filter(plane, k, mode="constant") for plane in world])[:, m:-m, m:-m]

rim = np.ones((h, w), bool)
rim[d:h - d, d:w - d] = False
modes = {"zero": "constant", "periodic": "wrap", "reflect": "reflect", "replicate": "nearest"}
outputs, measures = {}, {}
for name, mode in modes.items():
    outputs[name] = np.array([ndimage.uniform_filter(plane, k, mode=mode) for plane in frame])
    measures[name] = float(np.sqrt(((outputs[name] - truth)[:, rim] ** 2).mean()))
y = outputs["${boundary}"]


def touched(size):
    inside = max(0, h - 2 * (size // 2)) * max(0, w - 2 * (size // 2))
    return 100 * (1 - inside / (h * w))


measures.update(depth=d, touched=touched(k), next=touched(k + 2))
print(measures)
`);
}

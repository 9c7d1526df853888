"""The TIFF files of tests/lab/intake, by tifffile (Debian's python3-tifffile): python3 make.py, in this folder."""

import numpy as np
import tifffile

HEIGHT, WIDTH = 9, 13
i = np.arange(HEIGHT * WIDTH).reshape(HEIGHT, WIDTH)
counts = (i * 977 % 65536).astype(np.uint16)
colours = np.stack([counts, counts // 2, counts // 4], -1)
real = (counts / 16 - 1000).astype(np.float32)
real[2, 3] = np.nan


def write(name, values, **options):
    tifffile.imwrite(f"{name}.tif", values, metadata=None, **options)


write("grey16", counts)
write("grey16-big-endian", counts, byteorder=">")
write("grey16-strips", counts, rowsperstrip=2)
write("grey16-deflate", counts, compression="zlib")
write("rgb16", colours, photometric="rgb")
write("rgb16-apart", np.moveaxis(colours, -1, 0), photometric="rgb", planarconfig="separate", rowsperstrip=4)
write("rgb16-apart-deflate", np.moveaxis(colours, -1, 0), photometric="rgb", planarconfig="separate",
      compression="zlib")
write("grey8", (counts % 256).astype(np.uint8))
write("int16", (counts.astype(np.int32) - 30000).astype(np.int16))
write("uint32", counts.astype(np.uint32) * 7)
write("float32", real)
write("float64", real.astype(np.float64))
write("rgb-float32", (colours / 65535).astype(np.float32), photometric="rgb")
with tifffile.TiffWriter("pages.tif") as pages:
    pages.write((counts % 256).astype(np.uint8), metadata=None)
    pages.write(counts[:5], metadata=None)

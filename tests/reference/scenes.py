"""skimage.data: the Shepp–Logan phantom with Toft's levels, 400 × 400; every eighth pixel of every eighth row."""

from skimage.data import shepp_logan_phantom


def cases():
    phantom = shepp_logan_phantom()
    step = 8
    return {"shape": phantom.shape, "step": step, "values": phantom[step // 2::step, step // 2::step].round(4)}

"""skimage.metrics: PSNR and both SSIMs."""

import numpy as np
from skimage.metrics import normalized_root_mse, peak_signal_noise_ratio, structural_similarity


def cases():
    rows = []
    for shape, noise in [((24, 31), 0.05), ((40, 33), 0.3), ((11, 12), 0.01)]:
        rng = np.random.RandomState(5)
        i, j = np.indices(shape)
        truth = 0.5 + 0.25 * np.sin(i / 3) + 0.25 * np.cos(j / 4)
        estimate = truth + noise * rng.standard_normal(shape)
        rows.append({
            "shape": shape, "noise": noise,
            "psnr": peak_signal_noise_ratio(truth, estimate, data_range=1),
            "relativeError": normalized_root_mse(truth, estimate),
            "gaussian": structural_similarity(truth, estimate, data_range=1, gaussian_weights=True, sigma=1.5,
                                              use_sample_covariance=False),
            "uniform": structural_similarity(truth, estimate, data_range=1),
        })
    return rows

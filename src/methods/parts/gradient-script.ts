/** `grad` and `div` in NumPy: forward differences, 0 across the last edge, and minus their adjoint. */
export const GRADIENT_SCRIPT = `

def grad(v):
    return np.stack([np.diff(v, axis=0, append=v[-1:]), np.diff(v, axis=1, append=v[:, -1:])])


def div(q):
    return np.diff(q[0], axis=0, prepend=0) + np.diff(q[1], axis=1, prepend=0)

`;

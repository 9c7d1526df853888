/** The three functions of the script: a filter tuned, a path of solutions, and a prior with corners tuned on it. */

export const TUNED_FILTER = (grid: { least: number; largest: number; points: number }): string => `
def tuned_filter(weights):
    """conj(H) Y / (|H|^2 + lam w): the best lam by the truth, and the one whose residual is the noise's."""
    Y, square = np.fft.fft(y), np.abs(H) ** 2

    def at(lam):
        return np.fft.ifft(np.conj(H) * Y / (square + lam * weights)).real

    def least(f, a, b):
        golden = (np.sqrt(5) - 1) / 2
        while b - a > 1e-9:
            left, right = b - golden * (b - a), a + golden * (b - a)
            a, b = (a, right) if f(left) <= f(right) else (left, b)
        return (a + b) / 2

    logs = 2 * np.linspace(np.log(${grid.least}), np.log(${grid.largest}), ${grid.points})
    error = lambda t: rmse(at(np.exp(t)))
    k = int(np.argmin([error(t) for t in logs]))
    best = np.exp(least(error, logs[max(k - 1, 0)], logs[min(k + 1, len(logs) - 1)]))

    excess = lambda t: np.sum((A @ at(np.exp(t)) - y) ** 2) - N * noise**2
    low, high = -60.0, 60.0
    if excess(low) > 0 or excess(high) < 0:
        rule = ${grid.least ** 2} if excess(low) > 0 else ${grid.largest ** 2}
    else:
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (low, middle) if excess(middle) > 0 else (middle, high)
        rule = np.exp(low)
    return (best, rmse(at(best))), (rule, rmse(at(rule))), at
`;

export const PATH = `
def path(G, b, free):
    """All minimisers of c'Gc/2 - b'c + lam |c|_1, the first \`free\` unweighed: knots (lam, c) with falling lam."""
    n = len(b)
    sign, S, lam, last, left = np.zeros(n), list(range(free)), np.inf, -1, False
    while True:
        u, v = np.linalg.solve(G[np.ix_(S, S)], np.c_[b[S], sign[S]]).T
        p, q = b - G[:, S] @ u, G[:, S] @ v
        events = [(0.0, -1, 0)]
        out = np.setdiff1d(np.arange(n), S)
        for s in (1, -1):
            for j, at in zip(out, s * p[out] / (1 - s * q[out])):
                if at <= lam * (1 + 1e-9) and not (left and j == last and s == sign[j]):
                    events.append((min(at, lam), j, s))
        for k, j in enumerate(S):
            if j >= free and j != last and v[k] != 0 and u[k] / v[k] <= lam * (1 + 1e-9):
                events.append((min(u[k] / v[k], lam), j, 0))
        lam, last, s = max(events, key=lambda event: event[0])
        c = np.zeros(n)
        c[S] = u - lam * v
        left = s == 0
        if last >= 0 and left:
            c[last] = 0
            S.remove(last)
        elif last >= 0:
            sign[last] = s
            S.append(last)
        yield lam, c
        if last < 0:
            return
`;

export const TUNED_SPARSE = `
def tuned_sparse(B, free):
    """lam with the least error on the path, and the one whose residual is the noise's; x = B c."""
    b, target = B.T @ (A.T @ y), N * noise**2
    steps = path(B.T @ A.T @ A @ B, b, free)
    knots, best, rule, before = [], (np.inf, np.inf), None, None

    def follow():
        knots.append(next(steps))
        return knots[-1]

    def at(lam):
        while knots[-1][0] > lam:
            follow()
        if lam >= knots[0][0]:
            return B @ knots[0][1]
        k = next(i for i, knot in enumerate(knots) if knot[0] <= lam)
        (a, c), (z, d) = knots[k - 1], knots[k]
        return B @ (c + (a - lam) / (a - z) * (d - c))

    while True:
        lam, c = follow()
        error, residual = B @ c - x, np.sum((A @ (B @ c) - y) ** 2)
        lam0, error0, residual0 = before or (lam, error, residual)
        before = lam, error, residual
        # The error is linear in lam from knot to knot, and the residual's square in lam squared.
        step = error - error0
        part = min(1, max(0, -(error0 @ step) / (step @ step))) if step @ step > 0 else 0
        found = np.sqrt(np.mean((error0 + part * step) ** 2))
        if found < best[1]:
            best = lam0 + part * (lam - lam0), found
        if rule is None and residual <= target:
            part = 0 if residual0 <= target else (target - residual) / (residual0 - residual)
            rule = lam0 if residual0 <= target else np.sqrt(lam**2 + part * (lam0**2 - lam**2))
        if rule is not None and lam < rule / 20 and lam < best[0] / 4:
            return best, (rule, rmse(at(rule))), at
`;

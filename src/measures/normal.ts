/** Two-sided 95 % point of the normal distribution; every interval of the product uses this one. */
export const Z95 = 1.959964

/**
 * Probability of a standard normal value at least as far from 0 as `z`, on either side.
 * Complementary error function by Chebyshev fitting, relative error below 1.2e-7
 * (Press et al., *Numerical Recipes*, 6.2, `erfcc`).
 */
export function twoSidedProbability(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.5 * x)
  const sum = ERFC_TERMS.reduceRight((total, term) => total * t + term, 0)
  // Near 0 the fit is a hair above 1.
  return Math.min(1, t * Math.exp(-x * x + sum))
}

const ERFC_TERMS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
]

/** What the weights of criteria sum to, without the dust of binary fractions. */
export function weightSum(criteria: readonly { readonly weight: number }[]): number {
  return Number(criteria.reduce((sum, { weight }) => sum + weight, 0).toFixed(6));
}

/**
 * Weights in the same proportions that sum to exactly `maximum`: whole numbers where there is room for them, else
 * hundredths and finer. Each keeps at least one such unit; where none weighs anything, all weigh the same. Weights that
 * add up already stay as they are.
 */
export function balancedWeights(weights: readonly number[], maximum: number): readonly number[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => Math.max(0, weight));
  const sum = positive.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - maximum) < 1e-6 && weights.every((weight) => weight > 0)) return weights;
  const unit = unitOf(maximum, weights.length);
  const units = Math.round(maximum / unit);
  // One unit for each is set aside first, so that nothing is weighed to death.
  const free = units - weights.length;
  const wanted = positive.map((weight) => {
    const share = (sum === 0 ? 1 / weights.length : weight / sum) * units;
    return Math.max(0, share - 1);
  });
  const scale = wanted.reduce((total, each) => total + each, 0);
  const exact = wanted.map((each) => (scale === 0 ? free / weights.length : (each / scale) * free));
  const whole = exact.map((each) => Math.floor(each + 1e-9));
  let left = free - whole.reduce((total, each) => total + each, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - (whole[index] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return whole.map((each) => Number(((each + 1) * unit).toFixed(6)));
}

function unitOf(maximum: number, count: number): number {
  const fits = (unit: number) =>
    Math.abs(Math.round(maximum / unit) * unit - maximum) < 1e-9 && maximum / unit >= count * 2;
  return [1, 0.1, 0.01, 0.001, 0.0001].find(fits) ?? 0.000_001;
}

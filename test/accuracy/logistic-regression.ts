/** What was seen in one sample, and whether it is one of those looked for. */
export interface Sample {
  /** Numbers of the features it has, each once. */
  readonly features: readonly number[];
  /** What each of its features counts, times the worth of the feature. */
  readonly scale: number;
  readonly positive: boolean;
  /** How much an error on it costs. */
  readonly weight: number;
}

/** A line between the samples that are looked for and the others. */
export interface Model {
  readonly start: number;
  /** By number of the feature: what it adds to a sample of scale 1. */
  readonly weights: Float64Array;
}

const rounds = 15;
const halvings = 22;

/**
 * Fits a logistic regression with squared weights held small, by going through the samples and choosing for each the best
 * share it can have in the weights: dual coordinate descent, Yu, Huang and Lin, https://doi.org/10.1007/s10994-010-5221-8.
 * The less a feature is worth, the more it costs to let it weigh. `worths` are those of all features, by number.
 */
export function fit(samples: readonly Sample[], worths: Float64Array): Model {
  const weights = new Float64Array(worths.length);
  const shares = samples.map(({ weight }) => weight * 1e-3);
  let start = 0;
  for (const [index, sample] of samples.entries()) give(sample, shares[index] ?? 0);
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(samples.length, round)) {
      const sample = samples[index];
      if (sample === undefined) continue;
      const share = shares[index] ?? 0;
      const better = bestShare(sample, share);
      give(sample, better - share);
      shares[index] = better;
    }
  }
  return { start, weights: weights.map((weight, feature) => weight * (worths[feature] ?? 0)) };

  function give({ features, scale, positive }: Sample, share: number): void {
    const signed = positive ? share : -share;
    start += signed;
    for (const feature of features) weights[feature] = (weights[feature] ?? 0) + signed * scale * (worths[feature] ?? 0);
  }

  /** Where log(share / (weight - share)) and the margin cancel out, by halving. */
  function bestShare({ features, scale, positive, weight }: Sample, share: number): number {
    const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0) * (worths[feature] ?? 0), 0) * scale + start;
    const margin = positive ? sum : -sum;
    const length = features.reduce((total, feature) => total + (worths[feature] ?? 0) ** 2, 0) * scale * scale + 1;
    let low = 0;
    let high = weight;
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (low + high) / 2;
      if (Math.log(middle / (weight - middle)) + margin + length * (middle - share) > 0) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }
}

/** The numbers below a count in an order of their own for each round, always the same: in the order of the samples, which are sorted, the fit is slow. */
function shuffled(count: number, round: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = round + 1;
  for (let last = count - 1; last > 0; last--) {
    // A linear congruential generator, https://doi.org/10.1090/S0025-5718-99-00996-5, table 4.
    state = (Math.imul(state, 1_597_334_677) + 1) >>> 0;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

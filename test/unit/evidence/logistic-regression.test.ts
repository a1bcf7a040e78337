import assert from 'node:assert/strict';
import { fit, type Sample } from '../../accuracy/logistic-regression.ts';

const samples: readonly Sample[] = [
  { features: [0], scale: 1, positive: true, weight: 2 },
  { features: [0, 1], scale: 0.5, positive: true, weight: 2 },
  { features: [1], scale: 1, positive: false, weight: 2 },
  { features: [1, 2], scale: 0.5, positive: false, weight: 1 },
  { features: [], scale: 0.5, positive: false, weight: 2 },
];

const alike = Float64Array.of(1, 1, 1);

describe('the regression that weighs telling words', () => {
  it('comes to the lowest cost: there each weight is the sum of what the errors pull at it', () => {
    const { start, weights } = fit(samples, alike);
    const pulls = samples.map(({ features, scale, positive, weight }) => {
      const sign = positive ? 1 : -1;
      const margin = sign * (features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0) * scale + start);
      return (sign * weight) / (1 + Math.exp(margin));
    });
    const pulled = [0, 1, 2].map((feature) => samples.reduce((sum, { features, scale }, index) => sum + (features.includes(feature) ? scale * (pulls[index] ?? 0) : 0), 0));
    for (const [feature, weight] of weights.entries()) assert.ok(Math.abs(weight - (pulled[feature] ?? 0)) < 1e-3, `${String(weight)} and ${String(pulled[feature])}`);
    assert.ok(Math.abs(start - pulls.reduce((sum, pull) => sum + pull, 0)) < 1e-3);
  });

  it('puts what is looked for on one side, and does so each time alike', () => {
    const { start, weights } = fit(samples, alike);
    assert.ok(start + (weights[0] ?? 0) > 0);
    assert.ok(start + (weights[1] ?? 0) < 0);
    assert.deepEqual(fit(samples, alike), { start, weights });
  });

  it('lets what is worth less than another weigh less where both tell the same', () => {
    const both = samples.map((sample) => ({ ...sample, features: sample.features.flatMap((feature) => [feature, feature + 3]) }));
    const { weights } = fit(both, Float64Array.of(1, 1, 1, 0.5, 0.5, 0.5));
    for (const feature of [0, 1]) assert.ok(Math.abs((weights[feature] ?? 0) / (weights[feature + 3] ?? 0) - 4) < 1e-6);
  });
});

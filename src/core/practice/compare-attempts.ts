import type { FindingReview, ItemReview, Review } from '../coverage/review.ts';
import { isSettled } from '../coverage/review.ts';

/** One attempt with what its review tells. */
export interface ReviewedAttempt {
  readonly attempt: number;
  /** How a person finds its folder. */
  readonly place: string;
  readonly review: Review;
  /** Whole minutes practised against the clock; undefined where none are known. */
  readonly minutes: number | undefined;
}

/** Several attempts at one question, side by side. */
export interface Comparison {
  readonly attempts: readonly ComparedAttempt[];
  readonly steps: readonly ComparedStep[];
  /** One for each attempt but the first: what became of the requirements since the one before. */
  readonly changes: readonly RequirementChange[];
}

/** An attempt in a comparison. */
export interface ComparedAttempt {
  readonly attempt: number;
  readonly place: string;
  readonly settled: number;
  readonly total: number;
  readonly wrongNumbers: readonly FindingReview[];
  readonly minutes: number | undefined;
}

/** A step in a comparison. */
export interface ComparedStep {
  readonly number: number;
  readonly title: string;
  /** One for each attempt. */
  readonly counts: readonly { readonly settled: number; readonly total: number }[];
  /** How many more are settled in the last attempt than in the first. */
  readonly change: number;
}

/** What an attempt has gained and lost against the one before. */
export interface RequirementChange {
  readonly before: number;
  readonly after: number;
  readonly gained: readonly ChangedRequirement[];
  readonly lost: readonly ChangedRequirement[];
}

/** A requirement that is settled in one of two attempts. */
export interface ChangedRequirement {
  readonly id: string;
  readonly title: string;
  /** Number of its step. */
  readonly step: number;
}

/** Compares attempts that are given in their order. */
export function compareAttempts(given: readonly ReviewedAttempt[]): Comparison {
  const attempts = toldApart(given);
  return {
    attempts: attempts.map(({ attempt, place, review, minutes }) => ({ attempt, place, settled: review.settled, total: review.total, wrongNumbers: review.wrongNumbers, minutes })),
    steps: compareSteps(attempts.map(({ review }) => review)),
    changes: attempts.slice(1).flatMap((after, index) => {
      const before = attempts[index];
      return before === undefined ? [] : [changeBetween(before, after)];
    }),
  };
}

/** Two answers to one question may both call themselves the first: then their order numbers them. */
function toldApart(attempts: readonly ReviewedAttempt[]): readonly ReviewedAttempt[] {
  const numbers = new Set(attempts.map(({ attempt }) => attempt));
  return numbers.size === attempts.length ? attempts : attempts.map((one, index) => ({ ...one, attempt: index + 1 }));
}

function compareSteps(reviews: readonly Review[]): readonly ComparedStep[] {
  const steps = reviews[0]?.steps ?? [];
  return steps.map(({ number, title }) => {
    const counts = reviews.map((review) => {
      const step = review.steps.find((one) => one.number === number);
      return { settled: step?.settled ?? 0, total: step?.items.length ?? 0 };
    });
    return { number, title, counts, change: (counts.at(-1)?.settled ?? 0) - (counts[0]?.settled ?? 0) };
  });
}

function changeBetween(before: ReviewedAttempt, after: ReviewedAttempt): RequirementChange {
  return { before: before.attempt, after: after.attempt, gained: settledOnlyIn(after.review, before.review), lost: settledOnlyIn(before.review, after.review) };
}

function settledOnlyIn(one: Review, other: Review): readonly ChangedRequirement[] {
  const settledInOther = new Set(other.steps.flatMap(({ items }) => items.filter(isSettled).map(({ id }) => id)));
  const isNew = (item: ItemReview): boolean => isSettled(item) && !settledInOther.has(item.id);
  return one.steps.flatMap(({ number, items }) => items.filter(isNew).map(({ id, title }) => ({ id, title, step: number })));
}

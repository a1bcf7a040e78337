import type { RequirementState } from '../core/answer/states.ts';

/** What the review panel shows: plain words and places, no HTML. */
export interface ReviewPage {
  readonly title: string;
  readonly subtitle: string;
  readonly steps: readonly ReviewStep[];
  readonly lists: readonly ReviewList[];
  /** What the squares stand for. */
  readonly legend: readonly Pick<ReviewItem, 'state' | 'stateWords'>[];
  readonly words: ReviewWords;
}

/** One step with a square for each requirement. */
export interface ReviewStep {
  readonly number: number;
  readonly title: string;
  readonly count: string;
  readonly items: readonly ReviewItem[];
}

/** One requirement. */
export interface ReviewItem {
  readonly title: string;
  readonly state: RequirementState;
  /** The state in words. */
  readonly stateWords: string;
  /** What is asked for, or what was found. */
  readonly detail: string;
  readonly place: ReviewPlace | undefined;
}

/** A place to jump to: address of the file and line from 1. */
export interface ReviewPlace {
  readonly file: string;
  readonly line: number;
  readonly label: string;
}

/** A titled list of findings. */
export interface ReviewList {
  readonly title: string;
  readonly entries: readonly { readonly text: string; readonly place: ReviewPlace }[];
}

/** Labels of the panel's own controls. */
export interface ReviewWords {
  readonly step: string;
  readonly settled: string;
  readonly requirements: string;
  readonly exportReview: string;
}

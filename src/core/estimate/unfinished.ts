import type { EstimateReport, UnfinishedEquation } from './estimate.ts';
import { evaluate, literal } from './evaluate.ts';
import { measureStyleOf, printMeasure } from './print-measure.ts';

/** The value that a calculation waits for, in its writer's style; undefined where its units do not fit together. */
export function valueOfUnfinished(text: string, { working }: Pick<UnfinishedEquation, 'working'>): string | undefined {
  const measure = evaluate(working, { ...literal, daySeconds: 'unit' });
  return measure === undefined ? undefined : printMeasure(measure, measureStyleOf(text, working));
}

/** The unfinished equation that a cursor stands behind. */
export function unfinishedAt({ unfinished }: EstimateReport, offset: number): UnfinishedEquation | undefined {
  return unfinished.find(({ at }) => at <= offset && offset <= at + 1);
}

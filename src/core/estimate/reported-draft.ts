import type { Outline } from '../outline/outline.ts';
import type { EstimateReport } from './estimate.ts';

/** One draft as comparisons between drafts read it. */
export interface ReportedDraft {
  readonly outline: Outline;
  readonly report: EstimateReport;
}

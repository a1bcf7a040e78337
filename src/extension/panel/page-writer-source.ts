import type { BundleSource } from '../bundle.ts';
import type * as pageWriter from './page-writer.ts';

/** What writes pages and prompts. */
export type PageWriter = typeof pageWriter;

/** Gives it, once it is loaded; modules that activation needs reach it by this alone. */
export type PageWriterSource = BundleSource<PageWriter>;

import type { BundleSource } from './bundle.ts';
import type * as deferred from './deferred.ts';

/** What reads and judges drafts. */
export type Deferred = typeof deferred;

/** Gives it, once it is loaded; modules that activation needs reach it by this alone. */
export type DeferredSource = BundleSource<Deferred>;

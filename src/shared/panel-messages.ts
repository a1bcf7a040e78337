import type { Page, PageAction } from './page.ts';
import type { ReviewPage } from './review-page.ts';

/** What the host tells the panel. */
export type HostMessage =
  /** Show this page; the same key again means that something on it changed. */
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'review'; readonly review: ReviewPage; readonly key: string; readonly step: number | undefined };

/** What the panel tells the host. */
export type PanelMessage =
  | { readonly type: 'ready'; readonly key: string | undefined }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'action'; readonly kind: PageAction['kind']; readonly key: string }
  | { readonly type: 'tick'; readonly key: string; readonly deliverable: string; readonly ticked: boolean }
  /** Show a place of an answer; the line is counted from 1. */
  | { readonly type: 'jump'; readonly file: string; readonly line: number }
  | { readonly type: 'export' }
  /** Something went wrong in the panel: for the log. */
  | { readonly type: 'failure'; readonly reason: string };

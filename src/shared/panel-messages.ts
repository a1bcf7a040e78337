import type { Page, PageAction } from './page.ts';

/** What the host tells the panel. */
export type HostMessage =
  /** Show this page; the same key again means that something on it changed. */
  { readonly type: 'page'; readonly page: Page };

/** What the panel tells the host. */
export type PanelMessage =
  | { readonly type: 'ready'; readonly key: string | undefined }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'action'; readonly kind: PageAction['kind']; readonly key: string }
  | { readonly type: 'tick'; readonly key: string; readonly deliverable: string; readonly ticked: boolean }
  /** Something went wrong in the panel: for the log. */
  | { readonly type: 'failure'; readonly reason: string };

import type { DocumentFilter } from 'vscode';
import { draftPattern } from '../answers/folders.ts';

/** The documents that hints are offered in: the seven files, on any file system. */
export const drafts: DocumentFilter = { language: 'markdown', pattern: draftPattern };

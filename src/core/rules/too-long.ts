import type { Draft } from '../answer/draft.ts';
import { message } from '../message.ts';
import type { DraftRule, Problem } from './rule.ts';

/** A file that is far too long for a draft: only its beginning is checked, and a person is told so. */
export const tooLong: DraftRule = {
  id: 'draft/too-long',
  title: 'A file that is too long to be checked whole',
  why: 'An answer of this length is read by nobody. What stands behind the limit is not checked, so its silence means nothing.',
  examples: { bad: '', good: '# API\n' },
  severity: 'warning',
  scope: 'draft',
  *check({ outline, unread }: Draft): Iterable<Problem> {
    if (unread === 0) return;
    const end = outline.text.search(/[\r\n]|$/);
    yield {
      at: { start: 0, end: Math.min(end, longestShown) },
      message: message('This file is too long: its first {0} characters are checked, the other {1} are not.', outline.text.length, unread),
    };
  },
};

const longestShown = 200;

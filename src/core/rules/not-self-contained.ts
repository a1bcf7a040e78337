import type { Draft } from '../answer/draft.ts';
import type { FileName } from '../answer/files.ts';
import type { Fix } from './finding.ts';
import { message } from '../message.ts';
import { textOf } from '../text/span.ts';
import { findDeferrals, type Deferral } from '../wording/find-deferrals.ts';
import type { DraftRule, Problem } from './rule.ts';

/** A sentence that leaves its subject to another file of the answer. */
export const notSelfContained: DraftRule = {
  id: 'draft/not-self-contained',
  title: 'A subject left to another file',
  why: 'Each file has to stand alone: an interviewer who reads only this one must find the whole answer to its steps in it.',
  examples: {
    bad: '## Retries\n\nHow retries work is covered elsewhere, see file 05A.\n',
    good: '## Retries\n\nThree attempts, after 1 s, 5 s and 25 s, then the dead-letter queue (see also 05A).\n',
  },
  severity: 'warning',
  scope: 'draft',
  *check({ file, outline }: Draft): Iterable<Problem> {
    for (const deferral of findDeferrals(outline, numberOf(file))) {
      yield {
        at: deferral.sentence,
        message: message('This is left to another place: "{0}". Say it here.', textOf(outline.text, deferral.place)),
        fixes: [askForText(outline.text, deferral)],
      };
    }
  },
};

function numberOf(file: FileName): string {
  return file.slice(1, file.indexOf('-'));
}

/** A comment in place of the sentence: it keeps what was meant, and asks for it. */
function askForText(text: string, { sentence }: Deferral): Fix {
  const meant = textOf(text, sentence).replace(/\s+/g, ' ').replace(/-{2,}|[<>|]/g, ' ').trim();
  const asked = `<!-- Say here, in full: ${meant} -->`;
  return {
    title: message('Replace the reference by a comment that asks for the text'),
    kind: 'assisted',
    edits: [{ span: sentence, text: asked }],
    select: { start: sentence.start, end: sentence.start + asked.length },
  };
}

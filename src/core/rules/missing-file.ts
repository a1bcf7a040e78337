import { factsOf } from '../answer/front-matter.ts';
import { fileNames } from '../answer/files.ts';
import { scaffoldFile } from '../answer/scaffold.ts';
import { message } from '../message.ts';
import type { AnswerRule, RuleInput } from './rule.ts';

/** One of the seven files that is not there; shown at the beginning of the first file that is. */
export const missingFile: AnswerRule = {
  id: 'draft/missing-file',
  title: 'One of the seven files is not there',
  why: 'Each file answers a part of the interview. Without it all of its steps are unanswered.',
  examples: { bad: '', good: '' },
  severity: 'warning',
  scope: 'answer',
  *check({ answer, catalogue }: RuleInput) {
    const first = answer.drafts[0];
    if (first === undefined) return;
    const { outline } = first;
    const { title, question, attempt } = factsOf(outline);
    for (const file of fileNames) {
      if (answer.drafts.some((draft) => draft.file === file)) continue;
      const subject = { title: title ?? outline.sections[1]?.title ?? '', attempt, ...(question === undefined ? {} : { question }) };
      yield {
        file: first.file,
        at: outline.sections[1]?.heading ?? { start: 0, end: 0 },
        message: message('The file {0} is missing.', file),
        fixes: [
          {
            title: message('Create {0}', file),
            kind: 'safe' as const,
            edits: [],
            create: { file, text: scaffoldFile(catalogue, file, subject) },
          },
        ],
      };
    }
  },
};

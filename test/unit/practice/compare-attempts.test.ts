import assert from 'node:assert/strict';
import { checkAnswer } from '../../../src/core/check/check-answer.ts';
import { type Review, reviewOf } from '../../../src/core/coverage/review.ts';
import { compareAttempts } from '../../../src/core/practice/compare-attempts.ts';
import { comparisonMarkdown } from '../../../src/core/practice/comparison-markdown.ts';
import { answerOf, type AnswerTexts, scaffoldTexts } from '../../support/answers.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const endpoints = '# API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n- `POST /parcels` registers one.\n- `DELETE /parcels/{id}` forgets one.\n';
const pagination = '# API\n\n## Pagination\n\nA cursor, because an offset skips rows when parcels are added; 50 rows a page.\n';
const wrong = '# Capacity\n\n## Storage\n\n20M photos × 500 KB = 10 GB a day.\n';

function reviewed(texts: AnswerTexts): Review {
  const answer = answerOf(texts);
  return reviewOf(answer, checkAnswer(answer, ownCatalogue(), new Map(), new Map()));
}

describe('attempts side by side', () => {
  const first = { attempt: 1, place: 'designs/parcels', review: reviewed({ '02-capacity-estimation.md': wrong, '03-api-schema-design.md': endpoints }), minutes: 58 };
  const second = { attempt: 2, place: 'designs/parcels-attempt-2', review: reviewed({ '03-api-schema-design.md': pagination }), minutes: undefined };
  const { attempts, steps, changes } = compareAttempts([first, second]);

  it('have all steps with the count of each attempt, and counts that add up', () => {
    assert.equal(steps.length, 15);
    for (const [index, { settled, total }] of attempts.entries()) {
      assert.equal(steps.reduce((sum, { counts }) => sum + (counts[index]?.settled ?? 0), 0), settled);
      assert.equal(steps.reduce((sum, { counts }) => sum + (counts[index]?.total ?? 0), 0), total);
    }
    assert.equal(steps.reduce((sum, { change }) => sum + change, 0), second.review.settled - first.review.settled);
  });

  it('say which requirements were gained and lost', () => {
    const [change] = changes;
    assert.equal(changes.length, 1);
    assert.deepEqual([change?.before, change?.after], [1, 2]);
    const { gained = [], lost = [] } = change ?? {};
    assert.ok(gained.some(({ id, step }) => id === 'api/pagination' && step === 3));
    assert.ok(lost.some(({ id, step }) => id === 'api/endpoints' && step === 3));
    assert.equal(gained.length - lost.length, second.review.settled - first.review.settled);
  });

  it('keep the wrong estimates and the minutes of each', () => {
    assert.deepEqual(attempts.map(({ wrongNumbers, minutes }) => [wrongNumbers.length, minutes]), [[1, 58], [0, undefined]]);
  });

  it('count the change from the first to the last, and gains from one to the next', () => {
    const third = { ...first, attempt: 3 };
    const three = compareAttempts([first, second, third]);
    assert.ok(three.steps.every(({ change, counts }) => change === 0 && counts.length === 3));
    assert.deepEqual(three.changes.map(({ before, after }) => [before, after]), [[1, 2], [2, 3]]);
    assert.deepEqual(three.changes[0]?.gained, three.changes[1]?.lost);
    assert.match(comparisonMarkdown('parcels', three), /from the first attempt to the last/);
  });

  it('are numbered by their order where two have the same number', () => {
    assert.deepEqual(compareAttempts([first, { ...second, attempt: 1 }]).attempts.map(({ attempt, place }) => [attempt, place]), [[1, first.place], [2, second.place]]);
    assert.deepEqual(compareAttempts([first, { ...second, attempt: 4 }]).attempts.map(({ attempt }) => attempt), [1, 4]);
  });

  it('read as Markdown', () => {
    const markdown = comparisonMarkdown('parcels', compareAttempts([first, second]));
    assert.match(markdown, /^# Attempts at parcels\n\n\| Attempt \| Settled \| Wrong estimates \| Minutes practised \| Folder \|/);
    assert.match(markdown, /\n\| 1 \| \d+ of 161 \| 1 \| 58 \| designs\/parcels \|\n\| 2 \| \d+ of 161 \| 0 \| not known \| designs\/parcels-attempt-2 \|\n/);
    assert.match(markdown, /\n\| Step \| Attempt 1 \| Attempt 2 \| Change \|\n/);
    assert.match(markdown, /\n\| 2 Capacity[^|]*\| [1-9]\d* of 16 \| 0 of 16 \| −[1-9]\d* \|\n/);
    assert.match(markdown, /\n### Gained\n\n(?:- .+\n)*- Pagination \(step 3\)\n/);
    assert.match(markdown, /\n## Wrong estimates\n\n### Attempt 1\n\n- `02-capacity-estimation\.md:5` /);
    assert.doesNotMatch(markdown, /from the first attempt to the last/);
  });

  it('say so where nothing changed', () => {
    const empty = { attempt: 1, place: 'a', review: reviewed(scaffoldTexts()), minutes: undefined };
    const markdown = comparisonMarkdown('a', compareAttempts([empty, { ...empty, attempt: 2 }]));
    assert.match(markdown, /The same requirements are settled\./);
    assert.doesNotMatch(markdown, /Gained|Lost|## Wrong estimates/);
  });
});

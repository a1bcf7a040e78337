import assert from 'node:assert/strict';
import { reviewOf } from '../../../src/core/coverage/review.ts';
import { reviewMarkdown } from '../../../src/core/coverage/review-markdown.ts';
import { checkAnswer } from '../../../src/core/check/check-answer.ts';
import { answerOf, type AnswerTexts } from '../../support/answers.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const texts: AnswerTexts = {
  '02-capacity-estimation.md': '# Capacity\n\n## Storage\n\n20M photos × 500 KB = 10 GB a day.\n',
  '03-api-schema-design.md': '# API\n\n## Endpoints\n\n- `GET /parcels` lists parcels.\n- `POST /parcels` registers one.\n- `DELETE /parcels/{id}` forgets one.\n\n## Pagination\n\n<!-- api/pagination: Say cursor or offset. -->\n',
};

describe('a review', () => {
  const answer = answerOf(texts);
  const review = reviewOf(answer, checkAnswer(answer, ownCatalogue(), new Map(), new Map()));

  it('has all steps with all their requirements', () => {
    assert.equal(review.steps.length, 15);
    assert.equal(review.steps.reduce((sum, { items }) => sum + items.length, 0), 161);
    assert.equal(review.settled, review.steps.reduce((sum, { settled }) => sum + settled, 0));
  });

  it('shows the evidence of what is met, and the place of what is not', () => {
    const items = review.steps.flatMap((step) => step.items);
    const endpoints = items.find(({ id }) => id === 'api/endpoints');
    assert.deepEqual([endpoints?.state, endpoints?.line], ['met', 5]);
    assert.match(endpoints?.evidence ?? '', /GET \/parcels/);
    const pagination = items.find(({ id }) => id === 'api/pagination');
    assert.deepEqual([pagination?.state, pagination?.line, pagination?.evidence], ['placeholder', 11, '']);
    assert.equal(items.find(({ id }) => id === 'data/schema')?.line, undefined);
  });

  it('keeps wrong numbers apart from other findings', () => {
    assert.deepEqual(review.wrongNumbers.map(({ finding }) => finding.rule), ['math/mismatch']);
    assert.ok(review.otherFindings.every(({ finding }) => !finding.rule.startsWith('math/') && !finding.rule.startsWith('api/')));
    assert.equal(review.estimates.mismatched, 1);
  });

  it('reads as Markdown, the same each time', () => {
    const markdown = reviewMarkdown('parcels', review);
    assert.match(markdown, /^# Review of parcels\n/);
    assert.match(markdown, /\n## Numbers to correct\n\n- `02-capacity-estimation\.md:5` /);
    assert.match(markdown, /✓ \*\*Endpoints\*\* found \(`03-api-schema-design\.md:5`\)/);
    assert.equal(markdown, reviewMarkdown('parcels', review));
  });
});

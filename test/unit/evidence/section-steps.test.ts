import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/answer/read-draft.ts';
import { assignSteps } from '../../../src/core/evidence/section-steps.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

const outline = parseOutline('# Whole\n\n## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.\n');

/** By chapter: what its title and its text say, and what its telling words tell, of the steps 6, 7 and 8. */
function stepsOf(...chapters: readonly { readonly title: readonly number[]; readonly text: readonly number[]; readonly told?: readonly number[] }[]): readonly number[] {
  const none = [0, 0, 0];
  const signs = { steps: [6, 7, 8], titles: [none, none, ...chapters.map(({ title }) => title)], texts: [none, none, ...chapters.map(({ text }) => text)], told: [none, none, ...chapters.map(({ told }) => told ?? none)] };
  return assignSteps(outline, signs).slice(2).map((place) => signs.steps[place] ?? 0);
}

const six = { title: [3, 0, 0], text: [9, 0, 0] };
const seven = { title: [0, 3, 0], text: [0, 9, 0] };

describe('the step of a chapter', () => {
  it('without a telling title is one that has no chapter yet, where the text says much of it', () => {
    assert.deepEqual(stepsOf(six, seven, { title: [0, 0, 0], text: [3, 2, 4] }), [6, 7, 8]);
  });

  it('is that of the chapter before where the text says little of any', () => {
    assert.deepEqual(stepsOf(six, seven, { title: [0, 0, 0], text: [3, 2, 3] }), [6, 7, 7]);
  });

  it('is not one without a chapter where titles under it speak of another and the text says little', () => {
    assert.deepEqual(stepsOf(six, seven, { title: [1, 0, 0], text: [4, 0, 6] }), [6, 7, 7]);
    assert.deepEqual(stepsOf(six, seven, { title: [1, 0, 0], text: [7, 0, 9] }), [6, 7, 8]);
  });

  it('is one that a title names over a text that says nothing of it', () => {
    assert.deepEqual(stepsOf(six, { title: [0, 0, 0], text: [0, 4, 0] }, { title: [0, 3, 0], text: [0, 0, 0] }), [6, 7, 7]);
    assert.deepEqual(stepsOf(seven, { title: [0, 0, 0], text: [4, 4, 0] }, { title: [3, 0, 0], text: [0, 0, 0] }), [7, 6, 6]);
  });

  it('is not the one of its title where the text says hardly anything of that and plainly more of others', () => {
    assert.deepEqual(stepsOf(six, { title: [0, 3, 0], text: [11, 2, 13] }, six), [6, 8, 6]);
    assert.deepEqual(stepsOf(six, { title: [0, 3, 0], text: [4, 2, 5] }, six), [6, 7, 6]);
  });

  it('is not the one of its title where another chapter of that name says more and this one speaks of a step without a chapter', () => {
    assert.deepEqual(stepsOf({ title: [3, 0, 0], text: [1, 0, 7] }, six, seven), [8, 6, 7]);
  });

  it('is not the one of its title where another chapter of that name speaks of it and this one does not, but plainly of something else', () => {
    assert.deepEqual(stepsOf(six, { title: [4, 0, 0], text: [0, 5, 1] }, seven), [6, 7, 7]);
    assert.deepEqual(stepsOf(six, { title: [4, 0, 0], text: [1, 5, 1] }, seven), [6, 6, 7]);
    assert.deepEqual(stepsOf(six, { title: [4, 0, 0], text: [0, 3, 1] }, seven), [6, 6, 7]);
  });

  it('before the first one with a title of its own is that of a word in its title, unless this is a later one', () => {
    assert.deepEqual(stepsOf({ title: [1, 0, 0], text: [2, 0, 0] }, six, seven), [6, 6, 7]);
    assert.deepEqual(stepsOf({ title: [0, 0, 0], text: [2, 1, 0] }, six, seven), [0, 6, 7]);
    assert.deepEqual(stepsOf({ title: [0, 1, 0], text: [0, 2, 0] }, six, seven), [0, 6, 7]);
  });

  it('before the first one with a title of its own is the only one that the text speaks of, and more than once', () => {
    assert.deepEqual(stepsOf({ title: [0, 0, 0], text: [2, 0, 0] }, six, seven), [6, 6, 7]);
    assert.deepEqual(stepsOf({ title: [0, 0, 0], text: [1, 0, 0] }, six, seven), [0, 6, 7]);
  });

  it('before the first one with a title of its own is that of the one before where a word in a title has told of that', () => {
    const little = { title: [0, 0, 0], text: [1, 0, 1] };
    assert.deepEqual(stepsOf({ title: [1, 0, 0], text: [3, 0, 0] }, little, six), [6, 6, 6]);
    assert.deepEqual(stepsOf({ title: [0, 0, 0], text: [3, 0, 0] }, little, six), [6, 0, 6]);
  });

  it('before the first one with a title of its own is the one that its words tell most of, though single sentences touch others', () => {
    const touches = { title: [0, 0, 0], text: [9, 4, 6] };
    const eight = { title: [0, 0, 3], text: [0, 0, 9] };
    assert.deepEqual(stepsOf({ ...touches, told: [4, 1, 0] }, seven, eight), [6, 7, 8]);
    assert.deepEqual(stepsOf({ ...touches, told: [4, 3, 0] }, seven, eight), [0, 7, 8]);
    assert.deepEqual(stepsOf({ ...touches, told: [2, 0, 0] }, seven, eight), [0, 7, 8]);
  });
});

describe('the step of a chapter in a draft', () => {
  it('is what the words of its passages tell, where single sentences of it touch more on another step', () => {
    const text = [
      '# Running the service', '', '## Growing', '', 'Ten machines behind a load balancer, a rate limit of 100 calls a minute for each user.', '',
      '## Sleeping well', '',
      'For each call we keep its count, the share of errors, and p50, p95 and p99; for the queue its lag, and for the pools how full they are.', '',
      '| Sign | Limit | Whom it wakes |', '|---|---|---|',
      '| bookings that fail by our fault | 1 % for 5 min | the phone of whoever is on duty, after 10 min the second person |',
      '| disk | 25 % left | nobody: a ticket in office hours |', '',
      'Log lines are JSON with `request_id` and `ms`; names and telephone numbers are hashed in the library that writes them.', '',
      'A machine that does not answer `/alive` three times is replaced. `/ready` wants a connection and a reply of the cache: where it says no, the machine is left alone. When the cache dies, the database is read, events wait in the queue, pages are slower.', '',
      '## A day with Ana', '', 'Ana opens the page at nine, the cache answers in 2 ms, the booking is written to the database and an event tells her by mail.', '',
    ].join('\n');
    const draft = readDraft('05B-production-deep-dives-ops.md', text, ownCatalogue());
    const chapter = draft.outline.sections.find(({ title }) => title === 'Sleeping well');
    assert.equal(draft.evidence.steps[chapter?.index ?? -1], 10);
  });
});

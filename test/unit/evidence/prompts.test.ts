import assert from 'node:assert/strict';
import { announcesQuestion, givesReason, isPrompt, isShortPrompt } from '../../../src/core/evidence/prompts.ts';

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

describe('prompts of an interview', () => {
  for (const text of ['What if Redis is down?', '**Interviewer:** Redis dies.', 'Q: And then?', '> Interviewer – walk me through it.', '**Q3.** Name the keys.', '*Why not?*']) {
    it(`asks: ${text}`, () => {
      assert.equal(isPrompt(text, whole(text)), true);
    });
  }
  for (const text of ['**Candidate:** We read from the database.', 'Queues keep messages.', 'Interval: 5 s', 'A: It is dropped.', 'Quorum: 2 of 3']) {
    it(`says: ${text}`, () => {
      assert.equal(isPrompt(text, whole(text)), false);
    });
  }
  for (const text of ['**Q.**', 'Interviewer:', '> **Panel:**', '**Q3.**', '_Question 2:_']) {
    it(`announces a question: ${text}`, () => {
      assert.equal(announcesQuestion(text, whole(text)), true);
    });
  }
  for (const text of ['**Q. Why MySQL, why not DynamoDB?**', '**Question 2: two weeks are given.**', 'Quorum:', '**Candidate:**']) {
    it(`announces none: ${text}`, () => {
      assert.equal(announcesQuestion(text, whole(text)), false);
    });
  }
  it('knows a prompt that leans on what was said before', () => {
    assert.equal(isShortPrompt('**Interviewer:** And then?', whole('**Interviewer:** And then?')), true);
    const long = '**Interviewer:** What happens when a worker dies?';
    assert.equal(isShortPrompt(long, whole(long)), false);
  });
  for (const text of ['**Why:** It is cheap.', 'Reason: one key.', 'The price. A second copy.', '**Trade-off** – more work', '*Rejected:* MongoDB', 'A reason', 'Why not MongoDB? No joins.', 'Price per GB: $0.02', 'Because it is cheap: yes.']) {
    const expected = !['A reason', 'Why not MongoDB? No joins.', 'Price per GB: $0.02', 'Because it is cheap: yes.'].includes(text);
    it(`${expected ? 'gives the reason for what stands before' : 'stands by itself'}: ${text}`, () => {
      assert.equal(givesReason(text, whole(text)), expected);
    });
  }
});

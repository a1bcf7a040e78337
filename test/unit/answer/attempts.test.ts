import assert from 'node:assert/strict';
import { type AttemptPlace, attemptsLike, factsOfAnswer, nextAttempt, sharedName } from '../../../src/core/answer/attempts.ts';
import { answerOf, scaffoldTexts } from '../../support/answers.ts';

function place(folder: string, facts: Partial<AttemptPlace['facts']> = {}): AttemptPlace {
  return { folder, facts: { title: undefined, question: undefined, attempt: 1, ...facts } };
}

describe('attempts', () => {
  it('are known from the front matter, and an answer without its first file is a first attempt', () => {
    assert.deepEqual(factsOfAnswer(answerOf(scaffoldTexts({ title: 'Payments', question: 'payments', attempt: 3 }))), { title: 'Payments', question: 'payments', attempt: 3 });
    assert.deepEqual(factsOfAnswer(answerOf({ '03-api-schema-design.md': '# API\n' })), { title: undefined, question: undefined, attempt: 1 });
  });

  const first = place('/designs/payments', { title: 'Payments', question: 'payment-system' });
  const cases: readonly (readonly [name: string, one: AttemptPlace, other: AttemptPlace, same: boolean])[] = [
    ['of the same question belong together, whatever they are called', first, place('/old/pay', { title: 'Paying', question: 'payment-system', attempt: 2 }), true],
    ['of two questions do not, whatever they are called', first, place('/designs/payments-attempt-2', { title: 'Payments', question: 'chat' }), false],
    ['without a question belong together by their title', place('/a', { title: 'Chat' }), place('/b', { title: 'Chat' }), true],
    ['of two titles do not', place('/a', { title: 'Chat' }), place('/b', { title: 'Feed' }), false],
    ['without front matter belong together by their folders', place('/designs/chat'), place('/designs/chat-attempt-2', { title: 'chat', attempt: 2 }), true],
    ['without front matter in two places do not', place('/one/design'), place('/two/design'), false],
  ];
  for (const [name, one, other, same] of cases) {
    it(name, () => {
      assert.equal(attemptsLike(one, [other]).length === 1, same);
      assert.equal(attemptsLike(other, [one]).length === 1, same);
    });
  }

  it('come in their order', () => {
    const later = place('/designs/a', { question: 'payment-system', attempt: 10 });
    const second = place('/designs/z', { question: 'payment-system', attempt: 2 });
    assert.deepEqual(attemptsLike(second, [later, place('/designs/other', { question: 'chat' }), second, first]), [first, second, later]);
  });

  it('get the number after the last, and a folder beside the first', () => {
    assert.deepEqual(nextAttempt('payments', [first], ['payments']), { attempt: 2, name: 'payments-attempt-2' });
    assert.deepEqual(nextAttempt('payments-attempt-2', [first, place('/x', { attempt: 4 })], []), { attempt: 5, name: 'payments-attempt-5' });
    assert.equal(sharedName('payments-attempt-12'), 'payments');
  });

  it('never get a folder that is there', () => {
    assert.deepEqual(nextAttempt('payments', [first], ['payments', 'Payments-Attempt-2', 'payments-attempt-3']), { attempt: 4, name: 'payments-attempt-4' });
  });
});

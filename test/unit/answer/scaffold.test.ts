import assert from 'node:assert/strict';
import { fileNames } from '../../../src/core/answer/files.ts';
import { firstPlaceholder } from '../../../src/core/answer/placeholders.ts';
import { factsOf, isMarked } from '../../../src/core/answer/front-matter.ts';
import { scaffoldFile, subjectOfQuestion } from '../../../src/core/answer/scaffold.ts';
import { formatMessage } from '../../../src/core/message.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { answerOf, checkTexts, scaffoldTexts } from '../../support/answers.ts';
import { ownCatalogue } from '../../support/catalogue.ts';

describe('a new answer', () => {
  it('has exactly the seven files', () => {
    assert.deepEqual(Object.keys(scaffoldTexts()), [...fileNames]);
  });

  it('has a place for each of the 161 requirements, all of them untouched', () => {
    const { states } = checkTexts(scaffoldTexts());
    assert.deepEqual(
      states.filter(({ state }) => state !== 'placeholder').map(({ requirement, state }) => `${requirement.id} ${state}`),
      [],
    );
    assert.equal(states.length, 161);
  });

  it('knows its first hint, and none where everything is written', () => {
    const text = scaffoldTexts()[fileNames[0]] ?? '';
    const hint = firstPlaceholder(text);
    assert.ok(hint !== undefined);
    assert.match(text.slice(0, hint.start), /### Functional requirements\n\n$/);
    assert.match(text.slice(hint.start, hint.end), /^<!-- requirements\/functional: [^]* -->$/);
    assert.equal(firstPlaceholder('# Pastes\n\n<!-- a note of mine -->\n'), undefined);
  });

  it('is quiet: one count for each step, and nothing else', () => {
    const { findings, failures } = checkTexts(scaffoldTexts());
    assert.deepEqual(failures, []);
    assert.deepEqual(findings.filter(({ severity }) => severity !== 'information').map(({ message }) => formatMessage(message)), []);
    assert.equal(findings.length, 15);
  });

  it('finds each requirement at the heading made for it', () => {
    for (const { file, outline, evidence } of answerOf(scaffoldTexts()).drafts) {
      const comments = outline.comments.filter(({ text }) => /^[a-z]+\/[a-z-]+:/.test(text));
      for (const { text, section } of comments) {
        const id = text.slice(0, text.indexOf(':'));
        assert.ok(evidence.places.has(id), `${file}: no heading is about ${id}`);
        assert.ok(evidence.steps[section] !== undefined, `${file}: ${id} stands in no step`);
      }
    }
  });

  it('finds every step at its heading', () => {
    for (const { file, evidence } of answerOf(scaffoldTexts()).drafts) {
      const wanted = ownCatalogue().steps.filter((step) => file.startsWith(`${step.file}-`)).map(({ number }) => number);
      assert.deepEqual([...evidence.titled.keys()].sort((one, other) => one - other), wanted, file);
    }
  });

  it('is about a question of the catalogue, and about none that it does not have', () => {
    const [question] = ownCatalogue().questions;
    assert.ok(question !== undefined);
    const { id, title, statement } = question;
    assert.deepEqual(subjectOfQuestion(ownCatalogue(), id), { title, question: id, statement, attempt: 1 });
    assert.equal(subjectOfQuestion(ownCatalogue(), 'no-such-question'), undefined);
  });

  it('says in its front matter what it answers', () => {
    const text = scaffoldFile(ownCatalogue(), fileNames[0], { title: 'A "quoted" name', question: 'url-shortener', attempt: 2, statement: 'Shorten.\n\nFast.' });
    assert.ok(isMarked(text));
    assert.deepEqual(factsOf(parseOutline(text)), { title: 'A "quoted" name', question: 'url-shortener', attempt: 2 });
    assert.match(text, /^> Shorten\.\n>\n> Fast\.$/m);
  });
});

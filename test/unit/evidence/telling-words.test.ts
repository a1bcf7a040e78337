import assert from 'node:assert/strict';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';
import { compileProgram } from '../../../src/core/evidence/program.ts';
import { hasGroup } from '../../../src/core/evidence/group-set.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { compileTellingWords } from '../../../src/core/evidence/telling-words.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';

const requirement = (id: string, title: string): Step['requirements'][number] => ({ id, title, asks: 'say it', hint: 'Say it.', subject: title, evidence: ['nothing that anyone says'], waived: ['no broker'] });
const step: Step = { number: 6, key: 'async', file: '05A', title: 'Messaging', purpose: 'Tests.', subject: 'messaging', requirements: [requirement('async/ordering', 'Order'), requirement('async/retry', 'Retries')] };
const concepts = { outOfScope: 'out of scope', unfinished: 'to be written', notNeeded: 'not needed' };
const lists = {
  'async/ordering': '-10 +14 sequenc overtak +11 order swap fifo sort +0 the of each cart for no two thing one it and a come to is -12 retri again',
  'async/retry': '-10 +14 retri attempt backoff +11 again park -12 order sequenc swap',
};
const program = compileProgram([step], concepts, lists);

function found(text: string): readonly string[] {
  return [...readEvidence(parseOutline(`# Messaging\n\n${text}\n`), program).found.keys()];
}

describe('telling words', () => {
  it('tell of a requirement where enough of them stand in one passage', () => {
    assert.deepEqual(found('The sequence of each cart is one thing: nothing overtakes it, and no two swap.'), ['async/ordering']);
    assert.deepEqual(found('Each attempt comes again after a longer backoff, and one that fails is parked for the cart.'), ['async/retry']);
  });

  it('tell of nothing where they are few, stand apart, or one is said often', () => {
    for (const text of ['The sequence of each cart is one thing, and it comes to no two of a thing.', 'The sequence of carts.\n\nNo two swap or overtake.', 'Sequence, order, swap, overtake.', 'The sequence of the sequence is a sequence of each sequence, and a sequence comes to the sequence of it.']) assert.deepEqual(found(text), []);
  });

  it('tell of nothing where as many speak for a neighbour', () => {
    assert.deepEqual(found('No sequence of the cart is overtaken, no order swapped by a retry, and an attempt comes to each after the backoff.'), []);
  });

  it('tell the same whether or not words that tell nothing stand among them', () => {
    assert.deepEqual(found(`The sequence of each cart is one thing, ${'so goes on with what else there is, '.repeat(9)} nothing overtakes it, and no two swap.`), ['async/ordering']);
  });

  it('weigh with concepts and features, which are no words', () => {
    const withTerms = compileProgram([step], { ...concepts, overtaking: 'overtake | pass by | ahead of' }, { 'async/ordering': '-10 +24 @overtaking #duration +0 the of each cart for no two thing one it and a come to is' });
    const foundBy = (text: string): readonly string[] => [...readEvidence(parseOutline(`# Messaging\n\n${text}\n`), withTerms).found.keys()];
    assert.deepEqual(foundBy('Of the two of each cart no one is ahead of the one thing for 5 s, and it is to come.'), ['async/ordering']);
    assert.deepEqual(foundBy('**Ahead of it.** Of the two of each cart no one is for 5 s the one thing, and it is to come.'), ['async/ordering']);
    assert.deepEqual(foundBy('Of the two of each cart no one is ahead of the one thing for long, and it is to come.'), []);
    assert.deepEqual(foundBy('Of the cart: ahead of 5 s.'), []);
    assert.deepEqual(foundBy('Of the two of each cart no one is ahead of the one thing for 5 s is to be written, and it is to come.'), []);
  });

  it('must speak more clearly where a chapter is long', () => {
    const said = 'The sequence of each cart is one thing: nothing overtakes it, and no two swap.';
    assert.deepEqual(found(`${said}${'\n\nLorem ipsum.'.repeat(20)}`), ['async/ordering']);
    assert.deepEqual(found(`${said}${'\n\nLorem ipsum.'.repeat(200)}`), []);
  });

  it('must speak more clearly in a section of no step, and no less so where it is short', () => {
    const search: Step = { ...step, number: 8, key: 'search', title: 'Search', subject: 'search', requirements: [requirement('search/index', 'Index')] };
    const ofTwo = compileProgram([step, search], concepts, { ...lists, 'search/index': '-10 +14 index' });
    const foundIn = (title: string, text: string): readonly string[] => [...readEvidence(parseOutline(`# Design\n\n## ${title}\n\n${text}\n`), ofTwo).found.keys()];
    const clear = 'The sequence of each cart is one thing: nothing overtakes it, and no two swap an order.';
    assert.deepEqual(foundIn('Messaging', clear), ['async/ordering']);
    assert.deepEqual(foundIn('Notes', clear), []);
    assert.deepEqual(foundIn('Notes', 'No two orders swap or overtake the sequence of it: it is one FIFO, sorted.'), ['async/ordering']);
  });

  it('are heard in a section that only its title sets apart in the chapter', () => {
    const search: Step = { ...step, number: 8, key: 'search', title: 'Search', subject: 'search', requirements: [requirement('search/index', 'Index')] };
    const ofTwo = compileProgram([step, search], concepts, { ...lists, 'search/index': '-10 +14 index' });
    const clear = 'The sequence of each cart is one thing: nothing overtakes it, and no two swap an order.';
    const foundUnder = (chapter: string): readonly string[] => [...readEvidence(parseOutline(`# Design\n\n## ${chapter}\n\nA broker.\n\n### The index is late\n\n${clear}\n`), ofTwo).found.keys()];
    assert.deepEqual(foundUnder('Messaging'), ['async/ordering']);
    assert.deepEqual(foundUnder('Search'), []);
  });

  it('are heard in SQL where they speak very clearly, and in a program only under a heading about the requirement', () => {
    const clear = 'The sequence of each cart is one thing: nothing overtakes it, and no two swap an order.';
    const clearest = 'No two orders swap or overtake the sequence of it: it is one FIFO, sorted.';
    const foundIn = (language: string, comment: string, heading = ''): readonly string[] => found(`${heading}\`\`\`${language}\n-- ${comment}\nSELECT 1;\n\`\`\``);
    assert.deepEqual(foundIn('sql', clearest), ['async/ordering']);
    assert.deepEqual(foundIn('sql', clear), []);
    assert.deepEqual(foundIn('java', clearest), []);
    assert.deepEqual(foundIn('java', clearest, '## Order\n\n'), ['async/ordering']);
  });

  it('do not tell of what is to be written or out of scope', () => {
    assert.deepEqual(found('The sequence of each cart, the order, no two that swap and who may overtake it are to be written.'), []);
    assert.deepEqual(found('Out of scope: the sequence of each cart, the order, who may overtake it, and no two that swap.'), []);
  });

  it('stand back where the requirement is said not to apply', () => {
    const evidence = readEvidence(parseOutline('# Messaging\n\nThere is no broker, so that the sequence of each cart, the order, a swap of two and one overtaking it are nothing to speak of.\n'), program);
    assert.deepEqual([...evidence.found.keys()], []);
    assert.ok(evidence.waived.has('async/ordering'));
  });

  it('are read as they are written in the catalogue', () => {
    const { rowOf, rowOfGroup, groups, firsts, weighed, weights, starts } = compileTellingWords([
      { step: 6, line: 3, list: '-10 +9 sequenc -8 retri' },
      { step: 6, line: 4, list: '0 +5 retri @broker' },
    ], () => 40);
    const weighs = (row: number): readonly unknown[] => [...weighed.slice(firsts[row], firsts[row + 1])].map((topic, index) => [topic, weights[(firsts[row] ?? 0) + index]]);
    assert.deepEqual(weighs(rowOf('Retries')), [[0, -8], [1, 5]]);
    assert.ok(hasGroup(groups, 40));
    assert.deepEqual(weighs(rowOfGroup[40] ?? -1), [[1, 5]]);
    assert.equal(rowOf('broker'), -1);
    assert.deepEqual([...starts], [-10, 0]);
    assert.equal(rowOf('unheard'), -1);
  });
});

describe('telling words of a section', () => {
  const ordering = '- The sequence of each cart.\n- Two that swap: no.\n- Overtaking is one thing and a thing to come, for each of the carts.';

  it('tell of a requirement where they stand in several of its passages', () => {
    assert.deepEqual(found(`${ordering}\n- Sequence, order, swap.`), ['async/ordering']);
  });

  it('do not where the passages stand under different headings', () => {
    assert.deepEqual(found('- The sequence of each cart.\n\n## Two\n\n- Two that swap: no.\n\n## Three\n\n- Overtaking is one thing.'), []);
  });

  it('are shown at the passage that speaks most clearly', () => {
    const text = `# Messaging\n\n- A thing to come to the cart.\n- Sequence, order, swap, overtaking.\n- One of two for each cart is a thing.\n`;
    const place = readEvidence(parseOutline(text), program).found.get('async/ordering');
    assert.equal(place === undefined ? '' : text.slice(place.start, place.end), 'Sequence, order, swap, overtaking.');
  });
});

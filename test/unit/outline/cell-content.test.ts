import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/setup/paths.mjs';
import { readDiagrams } from '../../../src/core/diagram/read-diagrams.ts';
import { readEstimates } from '../../../src/core/estimate/read-estimates.ts';
import { contentOf, oncePerCell } from '../../../src/core/outline/cell-content.ts';
import { type Cell, cellsOf } from '../../../src/core/outline/cells.ts';
import type { Block, Outline } from '../../../src/core/outline/outline.ts';
import { outlineWords } from '../../../src/core/outline/outline-words.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { movedSpan, type Span, textOf } from '../../../src/core/text/span.ts';
import { findWordStarts } from '../../../src/core/text/word-starts.ts';
import { mentionsIn, namesOfTechnologies } from '../../../src/core/technology/mentions.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { anyEdits, edited } from '../../support/edits.ts';

const samples = ['02-capacity-estimation', '04-data-model-architecture'].map((name) => readFileSync(join(projectFolder, 'content', 'sample', `${name}.md`), 'utf8'));

/** Two texts longer than all that is kept push everything else out. */
function forget(): void {
  for (const letter of 'ab') for (const cell of cellsOf(parseOutline(letter.repeat(400_001)))) contentOf(cell);
}

function cellOf(text: string, at: number): Cell {
  const cell = cellsOf(parseOutline(text))[at];
  assert.ok(cell !== undefined);
  return cell;
}

describe('the content of a cell', () => {
  it('is the same wherever the cell stands', () => {
    assert.equal(contentOf(cellOf('# A\n\nOne.\n', 0)), contentOf(cellOf('Before.\n\n# A\n\nOne.\n\n# B\n\nTwo.\n', 1)));
  });

  it('is another for another text', () => {
    assert.notEqual(contentOf(cellOf('# A\n\nOne.\n', 0)), contentOf(cellOf('# A\n\nTwo.\n', 0)));
  });

  it('is another where the same text means something else', () => {
    // In a list item the paragraph is the item's.
    const inItem = cellOf('-\n  # A\n  One.\n', 0);
    const alone = cellOf('# A\n  One.\n', 0);
    assert.equal(textOf(inItem.outline.text, inItem.span), textOf(alone.outline.text, alone.span));
    assert.notEqual(contentOf(inItem), contentOf(alone));
  });

  it('makes a function work once for it', () => {
    let calls = 0;
    const worked = oncePerCell(() => ++calls);
    assert.equal(worked(cellOf('# Once\n\nOne.\n', 0)), 1);
    assert.equal(worked(cellOf('Before.\n\n# Once\n\nOne.\n', 1)), 1);
    assert.equal(worked(cellOf('# Once\n\nTwo.\n', 0)), 2);
  });

  it('is forgotten when much else has come since, so that memory stays small', () => {
    const first = contentOf(cellOf('# A\n\nForgotten.\n', 0));
    forget();
    assert.notEqual(contentOf(cellOf('# A\n\nForgotten.\n', 0)), first);
  });

  it('is shared only by cells with the same blocks', () => {
    const seen = new Map<object, unknown>();
    forEachEdit((outline) => {
      for (const cell of cellsOf(outline)) {
        const built = blocksFromStart(cell);
        const known = seen.get(contentOf(cell));
        if (known === undefined) seen.set(contentOf(cell), built);
        else assert.deepEqual(built, known);
      }
    });
  });
});

describe('what is read cell by cell', () => {
  const names = namesOfTechnologies(ownCatalogue().technologies);

  it('finds the words of the whole text', () => {
    forEachEdit((outline) => {
      assert.deepEqual(outlineWords(outline), findWordStarts(outline.text, { start: 0, end: outline.text.length }));
    });
  });

  it('tells after an edit what it tells of a text that was never seen', () => {
    const read = (outline: Outline): unknown => [readEstimates(outline), readDiagrams(outline), mentionsIn(outline, names)];
    forEachEdit((outline) => {
      const known = read(outline);
      forget();
      assert.deepEqual(known, read(parseOutline(outline.text)));
    });
  });
});

function forEachEdit(look: (outline: Outline) => void): void {
  for (const sample of samples) {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        let text = sample;
        look(parseOutline(text));
        for (const edit of edits) {
          text = edited(text, edit);
          look(parseOutline(text));
        }
      }),
      { numRuns: 15 },
    );
  }
}

/** The blocks of a cell with all offsets and places counted from where it begins. */
function blocksFromStart({ outline, first, end, section, span }: Cell): readonly unknown[] {
  const from = (one: Span | undefined): Span | undefined => (one === undefined ? undefined : movedSpan(one, -span.start));
  const detail = (block: Block): unknown => {
    switch (block.kind) {
      case 'paragraph':
        return from(block.lead);
      case 'item':
        return [from(block.lead), block.depth, block.number];
      case 'row':
        return [block.header, block.cells.map(from)];
      case 'code':
        return [block.language, from(block.content)];
      default:
        return block satisfies never;
    }
  };
  return outline.blocks.slice(first, end).map((block) => [block.kind, block.section - section, from(block.span), detail(block)]);
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/setup/paths.mjs';
import type { Step } from '../../../src/core/catalogue/step-schema.ts';
import type { DraftEvidence } from '../../../src/core/evidence/draft-evidence.ts';
import { compileProgram, type Program } from '../../../src/core/evidence/program.ts';
import { readEvidence } from '../../../src/core/evidence/read-evidence.ts';
import { parseOutline } from '../../../src/core/outline/parse-outline.ts';
import { ownCatalogue } from '../../support/catalogue.ts';
import { anyEdits, edited } from '../../support/edits.ts';

const sample = readFileSync(join(projectFolder, 'content', 'sample', '05A-production-deep-dives-core.md'), 'utf8');

function programOf(): Program {
  const { steps, concepts } = ownCatalogue();
  return compileProgram(steps.filter(({ file }) => file === '05A'), concepts);
}

function evidenceOf(text: string, program: Program): DraftEvidence {
  return readEvidence(parseOutline(text), program);
}

describe('a draft that is read again after an edit', () => {
  const used = programOf();
  const fresh = programOf();

  it('says what it says when it is read for the first time', () => {
    fc.assert(
      fc.property(anyEdits, (made) => {
        let text = sample;
        evidenceOf(text, used);
        for (const edit of made) {
          text = edited(text, edit);
          // A text in between makes the reading of this one a first one.
          evidenceOf('', fresh);
          assert.deepEqual(evidenceOf(text, used), evidenceOf(text, fresh));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keeps apart what stands twice under different headings', () => {
    const said = 'We use a cursor for pages, because offsets drift while rows are inserted.\n';
    const text = `# Deep dives\n\n## Caching\n\n### Rules\n\n${said}\n## Search\n\n### Rules\n\n${said}`;
    evidenceOf(text, used);
    evidenceOf('', fresh);
    assert.deepEqual(evidenceOf(`\n${text}`, used), evidenceOf(`\n${text}`, fresh));
  });
});

describe('sections under one heading', () => {
  const requirement = (id: string, evidence: string): Step['requirements'][number] => ({ id, title: id, asks: 'say it', hint: 'Say it.', subject: id, evidence: [evidence] });
  const requirements = [requirement('together', 'section: basket & lantern'), requirement('nested', 'whistle >> harbour')];
  const step: Step = { number: 6, key: 'tests', file: '05A', title: 'Tests', purpose: 'Tests.', subject: 'tests', requirements };
  const program = compileProgram([step], { outOfScope: 'out of scope', unfinished: 'to be written' });
  const foundIn = (text: string): readonly string[] => [...evidenceOf(`# Title\n\n## Chapter\n\n${text}\n`, program).found.keys()];

  it('say together what none of them says alone, also when only one of them is read again', () => {
    const text = 'A basket.\n\n**One**\n\nNothing of it.\n\n**Two**\n\nA lantern.';
    assert.deepEqual(foundIn(text), ['together']);
    assert.deepEqual(foundIn(text.replace('lantern', 'ladder')), []);
    assert.deepEqual(foundIn(text), ['together']);
    assert.deepEqual(foundIn(text.replace('**Two**', '## Next chapter')), []);
  });

  it('do not speak for a list under a bold item that begins the next of them', () => {
    const list = '1. Blow the whistle.\n2. **Port**:\n   - The harbour.';
    assert.deepEqual(foundIn(list), []);
    assert.deepEqual(foundIn('1. Blow the whistle here.\n   - The harbour.'), ['nested']);
  });
});

describe('a title inside the chapter of another step', () => {
  const { steps, concepts } = ownCatalogue();
  const program = compileProgram(steps.filter(({ file }) => file === '05A'), concepts);
  const chapter = '## Orders\n\n- Events go to the Kafka topic `orders` with 24 partitions, by the key `order_id`.\n- Consumer groups: billing and mail, each with six consumers that commit offsets after the work.\n- A consumer that crashes gets the batch again, and duplicates are dropped by event id.\n\n**Cache: Redis is down**\n\nEach consumer waits.\n';
  const stored = '## Storage\n\n**Key structure**\n\nRedis key: `idempotency:{key}`, its value the serialized result.\n\n';

  it('begins no chapter of its own, so that what stands before it may speak of its step', () => {
    assert.ok(evidenceOf(`# Deep dives\n\n${stored}${chapter}`, program).found.has('cache/keys'));
    assert.equal(evidenceOf(`# Deep dives\n\n${chapter}`, program).titled.has(7), false);
    assert.equal(evidenceOf(`# Deep dives\n\n${chapter}\n## Cache\n\nRedis keeps pages.\n`, program).titled.has(7), true);
  });
});

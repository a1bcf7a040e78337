import assert from 'node:assert/strict';
import type { FileName } from '../../../src/core/answer/files.ts';
import { answerOf } from '../../support/answers.ts';

/** The words at which a draft is found to meet a requirement; undefined where it is not. */
function evidenceFor(requirement: string, file: FileName, text: string): string | undefined {
  const [draft] = answerOf({ [file]: text }).drafts;
  const span = draft?.evidence.found.get(requirement);
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

const java = (lines: readonly string[]): string => ['```java', ...lines, '```'].join('\n');

describe('the place of evidence', () => {
  const passing = 'Lists go page by page with an opaque cursor, because offsets shift while rows are inserted.';
  const own = 'A cursor and no offset, because with an offset every new parcel moves the pages.';

  it('is under the heading about it, whatever was said in passing before', () => {
    assert.equal(evidenceFor('api/pagination', '03-api-schema-design.md', `# API\n\n## Endpoints\n\n- ${passing}\n\n## Pagination\n\n${own}\n`), own);
  });

  it('is the first one where no heading is about it', () => {
    assert.equal(evidenceFor('api/pagination', '03-api-schema-design.md', `# API\n\n## Endpoints\n\n${passing}\n\n## Other things\n\n${own}\n`), passing);
  });

  it('is a line with words, where code begins with an empty one', () => {
    const code = java(['class Check {', '    ', '    // The bearer token of each request is verified: signature, issuer, expiry.', '    Claims claims = tokens.verify(request.bearerToken());', '}']);
    const found = evidenceFor('security/authentication', '05B-production-deep-dives-ops.md', `# Operations\n\n## Security\n\n### Authentication\n\n${code}\n`);
    assert.match(found ?? '', /^\s*\S/);
    assert.doesNotMatch(found ?? '', /^\s*\n/);
  });
});

describe('the lines of a program', () => {
  const code = java([
    'public void store(Photo photo) {',
    '    try {',
    '        bucket.put(photo);',
    '        circuitBreaker.recordSuccess();',
    '    } catch (Exception e) {',
    '        circuitBreaker.recordFailure();',
    '        if (circuitBreaker.isOpen()) log.error("circuit breaker opened");',
    '    }',
    '}',
  ]);
  const grilling = (title: string): string => `# Grilling\n\n## What if?\n\n### ${title}\n\n${code}\n`;

  it('tell nothing by their words alone', () => {
    assert.equal(evidenceFor('resilience/circuit-breaker-config', '06-interview-grilling.md', grilling('What if the bucket is slow?')), undefined);
  });

  it('tell no negative caching by a check for null', () => {
    const lookup = java(['    Rules cached = cache.get(domain);', '    if (cached != null) {', '        return cached;', '    }']);
    assert.equal(evidenceFor('cache/negative', '05A-production-deep-dives-core.md', `# Deep dives\n\n## Caching\n\n### Lookup\n\n${lookup}\n`), undefined);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { properties, type PropertyName, tryProperty } from '../../fuzz/properties.ts';

describe('a short run over random inputs', () => {
  for (const name of Object.keys(properties) as PropertyName[]) {
    it(`finds no fault in ${name}`, () => {
      const details = tryProperty(name, 7, 60);
      assert.ok(!details.failed, fc.defaultReportMessage(details));
    });
  }
});

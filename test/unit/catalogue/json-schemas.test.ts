import assert from 'node:assert/strict';
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type SchemaObject } from 'ajv';
import { parse } from 'yaml';
import { contentPaths, packPaths, schemas } from '../../../src/core/catalogue/content-kinds.ts';
import { sampleContent } from './sample-content.ts';

// The options of the build: what is trimmed on load is any string to the person who writes it.
const options: ConversionConfig = { typeMode: 'input', ignoreActions: ['trim'] };

const pack: Readonly<Record<string, string>> = {
  'pack.yaml': 'id: acme\ntitle: Acme\nseverities: { async/retry: error }\n',
  'steps/async.yaml':
    'key: async\npart: Simulation\nrequirements:\n  - { id: async/drill, title: D, asks: a, hint: H., subject: s, evidence: [rehears*] }\n',
};

const accepted = [
  ...Object.entries(sampleContent).map(([path, text]) => ({ path, text, paths: contentPaths })),
  ...Object.entries(pack).map(([path, text]) => ({ path, text, paths: packPaths })),
];

describe('the JSON Schemas that editors are given', () => {
  const validators = Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, new Ajv().compile(toJsonSchema(schema, options) as SchemaObject)]));

  it('are there for each kind of file', () => {
    const kinds = accepted.map(({ path, paths }) => paths.find((one) => one.path.test(path))?.kind);
    assert.deepEqual([...new Set(kinds)].sort(), Object.keys(schemas).sort());
  });

  for (const { path, text, paths } of accepted) {
    const kind = paths.find((one) => one.path.test(path))?.kind ?? '';

    it(`accept ${path} as ${kind}, and not with a misspelt field`, () => {
      const validate = validators[kind];
      assert.ok(validate);
      const value: unknown = parse(text);
      assert.ok(validate(value), JSON.stringify(validate.errors));
      assert.ok(!validate({ ...(value as object), 'missspelt field': true }));
    });
  }
});

import type { BaseIssue } from 'valibot';
import { message, type Message } from '../message.ts';
import type { Field } from './yaml-file.ts';

/** Where a value is not as its schema wants it, and what is wrong there. */
export interface SchemaProblem {
  readonly field: Field;
  /** What is wrong: the name of the field, or what stands in it. */
  readonly at: 'key' | 'value';
  readonly words: Message;
}

/** Says in plain words what a schema complains about. */
export function schemaProblems(issues: readonly BaseIssue<unknown>[], above: Field = []): readonly SchemaProblem[] {
  return issues.flatMap((issue) => {
    const field = [...above, ...keysOf(issue)];
    const inner = innerIssues(issue);
    return inner.length > 0 ? schemaProblems(inner, field) : [{ field, at: isKey(issue) ? 'key' : 'value', words: wordsFor(issue, field) }];
  });
}

function keysOf({ path }: BaseIssue<unknown>): Field {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Of a choice of forms that failed, what is wrong inside the form that was tried: "none of them fits" helps nobody. */
function innerIssues({ type, issues }: BaseIssue<unknown>): readonly BaseIssue<unknown>[] {
  return type === 'union' ? (issues ?? []).filter(({ path }) => path !== undefined) : [];
}

function isKey(issue: BaseIssue<unknown>): boolean {
  return issue.path?.at(-1)?.origin === 'key';
}

function wordsFor(issue: BaseIssue<unknown>, field: Field): Message {
  const name = String(field.at(-1) ?? '');
  if (issue.kind === 'validation') return validationWords(issue);
  if (isKey(issue) && issue.expected === 'never') return message('There is no field {0} here.', name);
  if (issue.received === 'undefined') return message('The field {0} is missing.', name);
  if (issue.received === 'null') return field.length === 0 ? message('This file is empty.') : message('This must not be empty.');
  return typeWords(issue);
}

function typeWords({ type, expected }: BaseIssue<unknown>): Message {
  switch (type) {
    case 'string':
      return message('This has to be text: put it in quotation marks.');
    case 'number':
      return message('This has to be a number.');
    case 'array':
      return message('This has to be a list.');
    case 'strict_object':
    case 'record':
      return message('This has to be a set of fields.');
    case 'union':
      return message('This has to be one of: {0}.', namesOf(expected).map((name) => (name === 'Object' ? 'fields' : name === 'string' ? 'text' : name)).join(', '));
    default:
      return message('This has to be one of: {0}.', namesOf(expected).join(', '));
  }
}

function validationWords({ type, received, requirement }: BaseIssue<unknown>): Message {
  const limit = requirement instanceof RegExp ? requirement.source : String(requirement);
  switch (type) {
    case 'min_length':
      return received === '0' ? message('This must not be empty.') : message('This needs at least {0} entries.', limit);
    case 'min_value':
      return message('This must not be less than {0}.', limit);
    case 'max_value':
      return message('This must not be more than {0}.', limit);
    case 'integer':
      return message('This has to be a whole number.');
    case 'regex':
      return message('This is not written as it has to be: {0}', limit);
    default:
      return message('This is not as it has to be: {0}', type);
  }
}

/** `("x" | ("y" | "z"))`, as a schema says what it expects, as x, y, z. */
function namesOf(expected: string | null): readonly string[] {
  return (expected ?? '').replace(/[()"]/g, '').split(' | ');
}

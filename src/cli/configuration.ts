import type { Severities } from '../core/check/check-answer.ts';
import { type SeverityChoice, severityChoices } from '../core/severity.ts';
import { UsageFailure } from './failure.ts';
import { readText } from './files.ts';

/** Reads a configuration file: JSON with `severities`, an object from rule id to severity or `off`; the object alone will do too. */
export function readSeverities(path: string | undefined): Severities {
  if (path === undefined) return new Map();
  const file = readText(path);
  if (file === undefined) throw new UsageFailure(`The configuration ${path} cannot be read.`);
  const whole = parseObject(file.text, path);
  const inner = whole['severities'] ?? whole;
  if (!isObject(inner)) throw new UsageFailure(`In ${path}, "severities" has to be an object from rule id to severity.`);
  return new Map(Object.entries(inner).map(([rule, value]) => [rule, severityOf(rule, value, path)]));
}

function parseObject(text: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below in the words a person needs.
  }
  throw new UsageFailure(`The configuration ${path} is not a JSON object.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function severityOf(rule: string, value: unknown, path: string): SeverityChoice {
  const found = severityChoices.find((severity) => severity === value);
  if (found === undefined) throw new UsageFailure(`In ${path}, the severity of ${rule} has to be one of ${severityChoices.join(', ')}.`);
  return found;
}

import type { CatalogueProblem } from '../core/catalogue/yaml-file.ts';
import { formatMessage } from '../core/message.ts';

/** One line about a fault in authored content, as compilers write theirs: the path of its file as it is shown to the person, the line, the field, what is wrong. */
export function problemLine(path: string, { line, field, message }: Omit<CatalogueProblem, 'path'>): string {
  return `${path}:${String(line)}: ${field === '' ? '' : `${field}: `}${formatMessage(message)}`;
}

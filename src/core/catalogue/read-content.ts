import * as v from 'valibot';
import { message } from '../message.ts';
import { type ContentKind, type ContentPath, type ContentValues, schemas } from './content-kinds.ts';
import { schemaProblems } from './schema-problems.ts';
import { type CatalogueProblem, type ProblemMaker, readYaml, type SourceFile } from './yaml-file.ts';

/** A file of one kind that is as its schema wants it. */
export interface FileOf<Kind extends ContentKind> {
  readonly path: string;
  readonly kind: Kind;
  readonly value: ContentValues[Kind];
  /** Makes a problem at one of its fields. */
  readonly problemAt: ProblemMaker;
}

/** A file that is as its schema wants it; `kind` tells them apart. */
export type ReadFile = { readonly [Kind in ContentKind]: FileOf<Kind> }[ContentKind];

/** The files that could be read, and what is wrong with the others. */
export interface ReadContent {
  readonly files: readonly ReadFile[];
  readonly problems: readonly CatalogueProblem[];
}

/** Reads authored files and holds each against the schema of its kind, in the order of their paths. Never throws. */
export function readContent(sources: readonly SourceFile[], paths: readonly ContentPath[]): ReadContent {
  const results = [...sources].sort((one, other) => (one.path < other.path ? -1 : 1)).map((source) => readFile(source, paths));
  return {
    files: results.flatMap((result) => ('file' in result ? [result.file] : [])),
    problems: results.flatMap((result) => ('problems' in result ? result.problems : [])),
  };
}

/** The files of one kind. */
export function filesOf<Kind extends ContentKind>(files: readonly ReadFile[], kind: Kind): readonly FileOf<Kind>[] {
  // The type checker cannot follow the kind into the union.
  return files.filter((file) => file.kind === kind) as unknown as readonly FileOf<Kind>[];
}

type ReadResult = { readonly file: ReadFile } | { readonly problems: readonly CatalogueProblem[] };

function readFile(source: SourceFile, paths: readonly ContentPath[]): ReadResult {
  const yaml = readYaml(source);
  if ('message' in yaml) return { problems: [yaml] };
  const kind = paths.find((one) => one.path.test(source.path))?.kind;
  if (kind === undefined) return { problems: [yaml.problemAt([], message('No content is kept at {0}.', source.path))] };
  const result = v.safeParse(schemas[kind], yaml.value);
  if (!result.success) return { problems: schemaProblems(result.issues).map(({ field, words, at }) => yaml.problemAt(field, words, at)) };
  // The schema of the kind has accepted the value.
  return { file: { path: source.path, kind, value: result.output, problemAt: yaml.problemAt } as ReadFile };
}

/** The seven files of an answer, in order. */
export const fileNames = [
  '01-problem-requirements.md',
  '02-capacity-estimation.md',
  '03-api-schema-design.md',
  '04-data-model-architecture.md',
  '05A-production-deep-dives-core.md',
  '05B-production-deep-dives-ops.md',
  '06-interview-grilling.md',
] as const;

/** Name of one of the seven files. */
export type FileName = (typeof fileNames)[number];

/** The short name of a file in catalogue and command line, `01` to `06`. */
export type FileKey = '01' | '02' | '03' | '04' | '05A' | '05B' | '06';

/** Whether a name (without folder) is one of the seven. */
export function isFileName(name: string): name is FileName {
  return (fileNames as readonly string[]).includes(name);
}

/** The file that a short name stands for. */
export function fileOfKey(key: FileKey): FileName {
  const found = fileNames.find((name) => name.startsWith(`${key}-`));
  if (found === undefined) throw new Error(`no file is called ${key}`);
  return found;
}

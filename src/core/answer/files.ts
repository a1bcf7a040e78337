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

/** The short name of a file in catalogue and command line. */
export type FileKey = '01' | '02' | '03' | '04' | '05A' | '05B' | '06';

const byKey: Readonly<Record<FileKey, FileName>> = {
  '01': fileNames[0],
  '02': fileNames[1],
  '03': fileNames[2],
  '04': fileNames[3],
  '05A': fileNames[4],
  '05B': fileNames[5],
  '06': fileNames[6],
};

const byName: ReadonlyMap<FileName, FileKey> = new Map((Object.keys(byKey) as FileKey[]).map((key) => [byKey[key], key]));

/** Whether a name (without folder) is one of the seven. */
export function isFileName(name: string): name is FileName {
  return (fileNames as readonly string[]).includes(name);
}

/** The file that a short name stands for. */
export function fileOfKey(key: FileKey): FileName {
  return byKey[key];
}

/** The short name of a file. */
export function keyOfFile(name: FileName): FileKey {
  return byName.get(name) ?? '01';
}

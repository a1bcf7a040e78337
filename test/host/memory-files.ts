import * as vscode from 'vscode';

/** How a file system of a test behaves when something is written. */
export type Weather = 'fine' | 'forbidden' | 'full';

/** A file system in memory, as a virtual workspace has one. */
export interface MemoryFiles {
  readonly dispose: () => void;
  readonly root: vscode.Uri;
  /** Changes what happens on writing. */
  readonly turn: (weather: Weather) => void;
  readonly names: (folder: vscode.Uri) => readonly string[];
}

/** What a file system of a test is like. */
export interface MemoryOptions {
  readonly isReadonly: boolean;
  /** What happens each time before a file is read. */
  readonly beforeRead?: (uri: vscode.Uri) => Promise<void>;
}

/** A full disk takes this many more files of ours. */
const LAST_FILES = 2;

/** Registers a file system of its own scheme. */
export function memoryFiles(scheme: string, options: MemoryOptions): MemoryFiles {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  const folders = new Set(['/']);
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let weather: Weather = 'fine';
  let room = LAST_FILES;

  function allow(uri: vscode.Uri): void {
    if (weather === 'forbidden') throw vscode.FileSystemError.NoPermissions(uri);
    if (weather === 'full' && room-- <= 0) throw new Error(`ENOSPC: no space left on device, write '${uri.path}'`);
  }

  function namesIn(path: string): readonly string[] {
    const start = path.endsWith('/') ? path : `${path}/`;
    const inside = [...files.keys(), ...folders].filter((one) => one.startsWith(start) && one.length > start.length);
    return [...new Set(inside.map((one) => one.slice(start.length).split('/')[0] ?? ''))];
  }

  const registration = vscode.workspace.registerFileSystemProvider(
    scheme,
    {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: (uri) => {
        const file = files.get(uri.path);
        if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
        if (folders.has(uri.path) || namesIn(uri.path).length > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
        throw vscode.FileSystemError.FileNotFound(uri);
      },
      readDirectory: (uri) => namesIn(uri.path).map((name) => [name, files.has(`${uri.path}/${name}`) ? vscode.FileType.File : vscode.FileType.Directory]),
      readFile: async (uri) => {
        await options.beforeRead?.(uri);
        const file = files.get(uri.path);
        if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
        return file.bytes;
      },
      createDirectory: (uri) => {
        if (weather === 'forbidden') throw vscode.FileSystemError.NoPermissions(uri);
        folders.add(uri.path);
      },
      writeFile: (uri, bytes) => {
        allow(uri);
        const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
        files.set(uri.path, { bytes, mtime: Date.now() });
        changed.fire([{ type, uri }]);
      },
      delete: (uri) => {
        for (const path of [...files.keys()]) if (path === uri.path || path.startsWith(`${uri.path}/`)) files.delete(path);
        changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
      },
      rename: (from, to) => {
        const file = files.get(from.path);
        if (file === undefined) throw vscode.FileSystemError.FileNotFound(from);
        files.delete(from.path);
        files.set(to.path, file);
      },
    },
    { isCaseSensitive: true, isReadonly: options.isReadonly },
  );
  return {
    root: vscode.Uri.from({ scheme, path: '/' }),
    turn: (next) => {
      weather = next;
      room = LAST_FILES;
    },
    names: (folder) => namesIn(folder.path),
    dispose: () => { vscode.Disposable.from(registration, changed).dispose(); },
  };
}

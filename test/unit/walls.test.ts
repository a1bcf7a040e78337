import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { guests, mayHost, roomOf, rooms } from '../../scripts/walls.mjs';

/** The project's folder: these tests read the source itself. */
const project = join(import.meta.dirname, '..', '..');

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const imports: readonly Import[] = sourceFiles().flatMap(importsOf);

describe('the walls of src/', () => {
  it('give every file a room', () => {
    assert.deepEqual(
      sourceFiles().filter((file) => roomOf(file) === undefined || file.split('/').length < 3),
      [],
    );
  });

  it('let a room import only what lies below it', () => {
    assert.deepEqual(imports.flatMap(brokenArrow), []);
  });

  it('let a module from outside in only where it belongs', () => {
    assert.deepEqual(imports.flatMap(uninvitedGuest), []);
  });

  it('keep the arrows free of circles', () => {
    assert.deepEqual(
      Object.keys(rooms).filter((room) => reaches(room, room, new Set())),
      [],
    );
  });

  it('keep rules apart: a rule imports no other rule', () => {
    const listed = imports.filter(({ file }) => file === 'src/core/rules/table.ts').flatMap(inRules);
    const rules = new Set(listed.filter((file) => file !== 'src/core/rules/rule.ts'));
    assert.notEqual(rules.size, 0);
    const crossings = imports.filter(
      (one) => rules.has(one.file) && inRules(one).some((target) => rules.has(target)),
    );
    assert.deepEqual(
      crossings.map(({ file, specifier }) => `${file} imports ${specifier}: what two rules share belongs below them.`),
      [],
    );
  });

  it('would notice a core file that imports vscode, Node or an upper room', () => {
    const file = 'src/core/text/span.ts';
    assert.match(String(uninvitedGuest({ file, specifier: 'vscode' })), /Only src\/extension\/ knows VS Code/);
    assert.match(String(uninvitedGuest({ file, specifier: 'node:fs' })), /Move the code to src\/cli\//);
    assert.match(String(brokenArrow({ file, specifier: '../rules/rule.ts' })), /src\/core\/rules holds one file a rule/);
    assert.deepEqual(brokenArrow({ file: 'src/core/rules/rule.ts', specifier: '../text/span.ts' }), []);
  });
});

function sourceFiles(): readonly string[] {
  return readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?tsx?$/.test(file))
    .map((file) => posix.join('src', file.replaceAll('\\', '/')))
    .sort();
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(project, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ file, specifier: fileName }));
}

/** The file of src/ that a relative import means. */
function target({ file, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
}

function brokenArrow(one: Import): readonly string[] {
  const to = target(one);
  const from = roomOf(one.file);
  if (to === undefined || from === undefined) return [];
  const other = roomOf(to);
  if (other === from) return [];
  if (other !== undefined && rooms[from]?.mayImport.includes(other) === true) return [];
  return [`${one.file} imports ${to}: ${from} must not import ${other ?? 'what lies outside src/'}. ${advice(from, other)}`];
}

function advice(from: string, other: string | undefined): string {
  const here = `${from} holds ${rooms[from]?.holds ?? 'nothing'}`;
  if (other === undefined) return `${here}.`;
  return `${here}; ${other} holds ${rooms[other]?.holds ?? 'nothing'}. Move the code to the room that its needs belong to.`;
}

function uninvitedGuest({ file, specifier }: Import): readonly string[] {
  return guests
    .filter((guest) => guest.module.test(specifier) && !mayHost(guest, file))
    .map(({ why }) => `${file} imports ${specifier}. ${why}`);
}

function reaches(from: string, goal: string, seen: Set<string>): boolean {
  return (rooms[from]?.mayImport ?? []).some((room) => {
    if (room === goal) return true;
    if (seen.has(room)) return false;
    seen.add(room);
    return reaches(room, goal, seen);
  });
}

function inRules(one: Import): readonly string[] {
  const file = target(one);
  return file !== undefined && file.startsWith('src/core/rules/') ? [file] : [];
}

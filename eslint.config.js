import { posix } from 'node:path';
import js from '@eslint/js';
import typescript from 'typescript-eslint';
import { guests, rooms } from './scripts/walls.mjs';

/** What a person reads when an import crosses a wall. */
function wallBetween(from, to) {
  return `${from} must not import ${to}. ${from} holds ${rooms[from].holds}; ${to} holds ${rooms[to].holds}. Move the code to the room that its needs belong to.`;
}

/** A relative import seen from a folder: any number of steps up, then the rest of the way. */
function pathInto(from, to) {
  const way = posix.relative(from, to).replace(/^(\.\.\/)+/, '');
  const inside = Object.keys(rooms).some((room) => room.startsWith(`${to}/`)) ? '[^/]+' : '.+';
  return way === '..' ? `^\\.\\./${inside}$` : `^(\\.\\./)+${way}/${inside}$`;
}

function closedRooms(room) {
  return Object.keys(rooms)
    .filter((other) => other !== room && !rooms[room].mayImport.includes(other))
    .map((other) => ({ regex: pathInto(room, other), message: wallBetween(room, other) }));
}

function closedGuests(place) {
  return guests
    .filter(({ allowedIn }) => !allowedIn.some((allowed) => place.startsWith(allowed)))
    .map(({ module, why }) => ({ regex: module.source, message: why }));
}

function wallsOf(files, place, room) {
  const patterns = [...closedGuests(place), ...closedRooms(room)];
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** The rooms themselves, outer ones first, then the single files that may import what their room may not. */
const walls = [
  ...Object.keys(rooms).map((room) => wallsOf([`${room}/**/*.ts`], `${room}/`, room)),
  ...guests
    .flatMap(({ allowedIn }) => allowedIn)
    .filter((place) => place.endsWith('.ts'))
    .map((file) => wallsOf([file], file, posix.dirname(file))),
];

const nodeGlobals = Object.fromEntries(
  [
    ...['process', 'console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
    ...['fetch', 'AbortSignal', 'URL', 'URLSearchParams', 'require', 'module', '__dirname'],
  ].map((name) => [name, 'readonly']),
);

export default typescript.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '**/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // Texts are walked by code point on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  ...walls,
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.js'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
);

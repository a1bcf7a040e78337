import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** A quiet command says that it is still alive this often, in milliseconds. */
const HEARTBEAT = 5000;

/** How much of a failed command's output is repeated, in lines. */
const TAIL_LINES = 40;

/**
 * Prints one line that says what is going on.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a whole script: what goes wrong is told in its own words, without the script's stack.
 * @param {() => Promise<void>} script
 */
export async function runScript(script) {
  try {
    await script();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/**
 * @typedef {object} StepOptions
 * @property {string} [cwd] where the command runs
 * @property {NodeJS.ProcessEnv} [env] its whole environment
 * @property {() => string} [detail] what a heartbeat adds, such as a count of files
 */

/**
 * Runs a command quietly: its title at once, a heartbeat while it lasts, its time at the end, and its output only when it fails.
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StepOptions} [options]
 * @returns {Promise<string>} everything the command printed
 * @throws {Error} when the command cannot be started or does not exit with 0
 */
export async function step(title, command, args, options = {}) {
  say(`• ${title}`);
  const begun = Date.now();
  const heartbeat = setInterval(() => {
    const detail = options.detail?.() ?? '';
    say(`  … ${seconds(begun)}${detail === '' ? '' : `, ${detail}`}`);
  }, HEARTBEAT);
  try {
    const output = await collect(command, args, options);
    say(`  done in ${seconds(begun)}`);
    return output;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a command whose output a person reads as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Pick<StepOptions, 'cwd' | 'env'>} [options]
 * @returns {Promise<number>} its exit code
 */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit', shell: needsShell(command) });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {StepOptions} options
 * @returns {Promise<string>}
 */
function collect(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: needsShell(command),
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(failure(command, args, code, output)));
    });
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number | null} code
 * @param {string} output
 */
function failure(command, args, code, output) {
  const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  return `${[command, ...args].join(' ')} ended with ${code ?? 'a signal'}.\n${tail}`;
}

/**
 * Windows starts npm and its neighbours only through a shell.
 * @param {string} command
 */
function needsShell(command) {
  return platform() === 'win32' && !command.endsWith('.exe');
}

/** @param {number} begun in milliseconds since the epoch */
function seconds(begun) {
  return `${((Date.now() - begun) / 1000).toFixed(0)} s`;
}

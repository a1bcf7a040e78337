import { UsageFailure } from './failure.ts';

const usage = `System Design Coach

  new FOLDER [--question ID]     create the seven files of an answer; what is there already stays
  check PATH... [--format pretty|json|sarif] [--config FILE]
                                 check an answer, a file of one, or a folder with answers
  --help, --version

check exits with 0 when there is no error or warning, with 1 when there is one or a pack is faulty, with 2 when it could not do its work.
`;

/** Runs one command line (without program and script) and returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    process.stderr.write(`system-design-coach: ${sentenceOf(error)}\n`);
    return 2;
  }
}

/** Commands are loaded when they are called: `check` needs no YAML, `new` no rules. */
async function dispatch([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'new':
      return (await import('./commands/new.ts')).newAnswer(rest);
    case 'check':
      return (await import('./commands/check.ts')).check(rest);
    case 'catalogue':
      return (await import('./commands/catalogue.ts')).printCatalogue(rest);
    case '--help':
    case '-h':
      process.stdout.write(usage);
      return 0;
    case '--version':
      process.stdout.write(`${(await import('./version.ts')).version}\n`);
      return 0;
    default:
      throw new UsageFailure(command === undefined ? 'Say what to do: new, check or --help.' : `There is no command ${command}; see --help.`);
  }
}

/** Of a fault of our own, also where it came from: whoever is told of it has nothing else. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.split('\n')[0] ?? '';
  // The first place in our own code: where Node's was called from.
  const place = isUsage(error) ? undefined : /^ +(at (?!.*node:).*)$/m.exec(error.stack ?? '')?.[1];
  return place === undefined ? message : `${error.name}: ${message} (${place})`;
}

/** Our own complaints, and those of Node's reader of arguments. */
function isUsage(error: Error): boolean {
  return error instanceof UsageFailure || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

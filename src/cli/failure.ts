/** Something the person at the command line has to mend: one clear line, exit code 2. */
export class UsageFailure extends Error {}

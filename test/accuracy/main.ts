/** `npm run accuracy -- NAME [FOLDER]` runs one measurement: each is a file beside this one that exports `measure`. */
const [wanted = 'requirements', ...rest] = process.argv.slice(2);
const measurement = (await import(`./${wanted}.ts`)) as { readonly measure: (folders: readonly string[]) => void | Promise<void> };
await measurement.measure(rest);

export {};

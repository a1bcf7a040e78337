/** Name of the folder of a workspace that holds its packs, each in a folder of its own. */
export const workspacePacks = '.system-design';

export async function writeCatalogue() {}
export async function writeSchemas() {}

// What a host needs of the server: the one program that the desktop and the web worker load, each
// with what its platform has.
export { builtinCatalog } from '../catalog/catalog.ts';
export { recognise } from '../catalog/recognise.ts';
export { isConfigUri } from '../config/config.ts';
export { localDay } from '../model/grammar/day.ts';
export { isPlanUri } from '../text/uri.ts';
export { findThroughClient, readThroughClient } from './client-files.ts';
export { registerServer, startServer } from './server.ts';

/** What reads documents of other kinds; it is started on demand. */
export const openReaders = (): Promise<typeof import('../documents/read/office.ts')> =>
  import('../documents/read/office.ts');

/** What makes files of office programs of plans, and takes them back; it is started on demand. */
export const openOffice = (): Promise<typeof import('../documents/out/office.ts')> =>
  import('../documents/out/office.ts');

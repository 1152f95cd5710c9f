// What a host needs of the server: the one program that the desktop and the web worker load, each
// with what its platform has.
export { builtinCatalog } from '../catalog/catalog.ts';
export { recognise } from '../catalog/recognise.ts';
export { isConfigUri } from '../config/config.ts';
export { officeBytes, readBase, takeBack } from '../documents/out/office.ts';
export { openDocument, openExport } from '../documents/read/office.ts';
export { localDay } from '../model/grammar/day.ts';
export { isPlanUri } from '../text/uri.ts';
export { findThroughClient, readThroughClient } from './client-files.ts';
export { registerServer, startServer } from './server.ts';

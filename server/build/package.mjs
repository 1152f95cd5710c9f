// `npm run package`: builds the extension reproducibly: the same sources give the same file, byte
// by byte.
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
process.env.SOURCE_DATE_EPOCH ??= '315532800'; // the earliest time that a ZIP archive can store
await createVSIX({
  cwd: process.cwd(),
  ...(values.out !== undefined && { packagePath: values.out }),
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  readmePath: 'client/README.md',
});

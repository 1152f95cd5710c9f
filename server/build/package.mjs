// `npm run package`: the extension as a file that is the same, byte by byte, whenever and wherever it is made from the same sources.
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
process.env.SOURCE_DATE_EPOCH ??= '315532800'; // the first moment a ZIP archive can name
await createVSIX({
  cwd: process.cwd(),
  ...(values.out !== undefined && { packagePath: values.out }),
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  readmePath: 'client/README.md',
});

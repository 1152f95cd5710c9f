import type { VscodeRequest } from '../../support/lsp-clients.ts';
import { requestsForChanges } from './requests-changing.ts';
import { requestsWhileReading } from './requests-reading.ts';

const tests: Record<VscodeRequest, () => Promise<void>> = {
  ...requestsWhileReading,
  ...requestsForChanges,
};

export function requests(): void {
  describe('every request', () => {
    for (const [name, run] of Object.entries(tests)) it(name, run);
  });
}

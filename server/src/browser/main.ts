import { type Programs, programLoader } from './programs.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const state: { started?: Promise<unknown> } = {};

/**
 * The first message brings the programs and the texts of the catalogue, of which the extension has
 * one copy for desktop and web; the server is started with them.
 */
worker.addEventListener('message', ({ data }: MessageEvent<Programs>) => {
  if (state.started) return;
  worker.require = programLoader(data);
  state.started = import('./serve.ts');
});

declare global {
  interface DedicatedWorkerGlobalScope {
    require?: (name: string) => unknown;
  }
}

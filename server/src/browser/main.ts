const worker = self as unknown as DedicatedWorkerGlobalScope;
const state: { started?: Promise<unknown> } = {};

/**
 * The first message brings the texts of the catalogue, which all programs of the extension share;
 * the server is started with them.
 */
worker.addEventListener('message', ({ data }: MessageEvent<CatalogTexts>) => {
  if (state.started) return;
  worker.planwrightTexts = data;
  state.started = import('./serve.ts');
});

/** The generated data by the name of its file. */
export interface CatalogTexts {
  readonly data: string;
  readonly reading: string;
  readonly documents: string;
  readonly texts: string;
}

declare global {
  interface DedicatedWorkerGlobalScope {
    planwrightTexts?: CatalogTexts;
  }
}

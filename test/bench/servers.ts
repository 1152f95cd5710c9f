import path from 'node:path';
import { bigWorkflow } from './big-workflow.ts';
import { installed, planSchema, root } from './installed.ts';
import { asJson } from './plan-json.ts';
import type { ServerCommand } from './server.ts';

/** Our server, and language servers that check the same plan against our JSON Schema. */
export function servers(): ServerCommand[] {
  return [ours(), yaml(), json(), actions()].flatMap(({ file, ...server }) =>
    file === undefined ? [] : [{ ...server, file }],
  );
}

type Peer = Omit<ServerCommand, 'file'> & { readonly file: string | undefined };

function ours(): Peer {
  return {
    name: 'Planwright',
    file: path.join(root, 'server/dist/node.cjs'),
    languageId: 'strategy-plan',
    document: 'doc.plan.yaml',
    text: (plan) => plan,
    debounce: 0,
  };
}

function yaml(): Peer {
  const settings = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [`file://${planSchema}`]: '*.plan.yaml' },
    schemaStore: { enable: false },
  };
  return {
    name: 'yaml-language-server 2.0.0',
    file: installed('yaml-language-server', '2.0.0', 'bin/yaml-language-server'),
    languageId: 'yaml',
    document: 'doc.plan.yaml',
    text: (plan) => plan,
    debounce: 200,
    config: { yaml: settings, http: {}, '[yaml]': {}, editor: {}, files: {} },
  };
}

function json(): Peer {
  const schemas = [{ fileMatch: ['*.json'], url: `file://${planSchema}` }];
  return {
    name: 'vscode-json 4.10',
    file: installed('vscode-langservers-extracted', '4.10.0', 'bin/vscode-json-language-server'),
    languageId: 'json',
    document: 'doc.json',
    text: asJson,
    debounce: 500,
    config: { json: { validate: { enable: true }, schemas } },
    initializationOptions: { provideFormatter: false, handledSchemaProtocols: ['file'] },
  };
}

/** Reads only workflows: it receives one with the same number of lines. */
function actions(): Peer {
  return {
    name: 'actions-languageserver 0.3.61',
    file: installed('@actions/languageserver', '0.3.61', 'bin/actions-languageserver'),
    languageId: 'yaml',
    document: '.github/workflows/doc.yml',
    text: (plan) => bigWorkflow(plan.split('\n').length),
    debounce: 200,
    initializationOptions: { logLevel: 4 },
  };
}

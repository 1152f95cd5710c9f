// Third-party code in the bundles: a list with licences for people, and a bill of materials for
// machines.
import fs from 'node:fs';
import path from 'node:path';

/** Packages whose code is in a bundle, from esbuild's metafile; sorted by name and version. */
function bundledPackages(root, metafiles) {
  const found = new Map();
  for (const input of metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  )) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder === undefined) continue;
    const { name, version, license } = JSON.parse(
      fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    found.set(`${name}@${version}`, {
      name,
      version,
      license,
      text: licenceText(path.join(root, folder)) || keptText(name),
    });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function licenceText(folder) {
  const file = fs
    .readdirSync(folder)
    .find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return file === undefined
    ? ''
    : fs.readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
}

/** The licence of a package that is published without it, as its repository has it. */
function keptText(name) {
  const file = path.join(import.meta.dirname, 'licences', `${name}.txt`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '';
}

/** Writes both lists into a folder that is published. */
export function writeNotices(root, metafiles, folder, { name, version, license }) {
  const packages = bundledPackages(root, metafiles);
  for (const one of packages) {
    if (one.license === undefined || one.text === '') throw new Error(`${one.name} has no licence`);
  }
  const texts = packages.map(
    (one) => `${one.name} ${one.version} (${one.license})\n\n${one.text}\n`,
  );
  fs.writeFileSync(
    path.join(folder, 'THIRD-PARTY.txt'),
    `Planwright contains code of these packages.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`,
  );
  const component = (one, type) => ({
    type,
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    licenses: [{ license: { id: one.license } }],
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: component({ name, version, license }, 'application') },
    components: packages.map((one) => component(one, 'library')),
  };
  fs.writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

/** Check of the packages: what a file imports stands in its own package.json, so that each package can be installed alone. */
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { isTest, type Check, type Finding, type TextFile } from './repository.ts';

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>>> & {
  readonly name?: string;
};
type Known = { readonly production: ReadonlySet<string>; readonly testing: ReadonlySet<string> };

/** Every imported package is declared: for what runs among the dependencies, for specs and tools also among the root's. */
export const importsDeclared: Check = {
  name: 'every imported package is declared by the package that imports it',
  findings: (files) => {
    const rootManifest = manifestIn(files, 'package.json');
    return files
      .filter(({ path }) => /^(libs|services|tools)\/[^/]+\/src\/.*\.ts$/.test(path))
      .flatMap((file) =>
        undeclared(file, knownTo(manifestIn(files, `${file.path.split('/').slice(0, 2).join('/')}/package.json`), rootManifest)),
      );
  },
};

/** The imports of one file that nothing declares. */
export function undeclared(file: TextFile, known: Known): readonly Finding[] {
  const declared =
    isTest(file.path) || file.path.startsWith('tools/') || file.path.startsWith('libs/testing/') ? known.testing : known.production;
  return ts.preProcessFile(file.text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const name = packageOf(fileName);
    if (name === undefined || declared.has(name)) return [];
    return [
      {
        path: file.path,
        line: file.text.slice(0, pos).split('\n').length,
        problem: `imports ${name}, which its package.json does not declare`,
      },
    ];
  });
}

/** What a package may import, from its own manifest and the root's. */
export function knownTo(own: Manifest, rootManifest: Manifest): Known {
  const production = [own.name ?? '', ...Object.keys({ ...own.dependencies, ...own.peerDependencies })];
  return {
    production: new Set(production),
    testing: new Set([...production, ...Object.keys({ ...own.devDependencies, ...rootManifest.devDependencies })]),
  };
}

/** The package a specifier names; undefined for a relative import and for Node's own modules. */
function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:') || builtinModules.includes(specifier)) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function manifestIn(files: readonly TextFile[], path: string): Manifest {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is missing, so nothing can be said about the imports beside it. Every package has one.`);
  return JSON.parse(file.text) as Manifest;
}

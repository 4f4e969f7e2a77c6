// The import rules of the repository in one table, read by eslint.config.js: which kind of package may import which
// (Nx tags, set in every package.json), and which folder inside a service may import what.
// tools/boundary-fixture proves that each of them is refused where it has to be.

const road = ['@nestjs/*', 'mongoose', 'kafkajs'];
const production = ['type:kernel', 'type:contracts', 'type:port', 'type:adapter', 'type:host'];

/** Tag of the importing package -> tags it may import, and packages from npm it may not. */
const table = [
  { tag: 'type:kernel', may: ['type:kernel'], never: ['*'] },
  { tag: 'type:contracts', may: ['type:kernel'], never: road },
  { tag: 'type:port', may: ['type:kernel', 'type:contracts', 'type:port'], never: road },
  // Of the ports only event-road stands on others; the rest also carry this tag.
  { tag: 'port:alone', may: ['type:kernel', 'type:contracts'], never: road },
  { tag: 'type:adapter', may: ['type:kernel', 'type:contracts', 'type:port'], never: [] },
  { tag: 'type:host', may: ['type:kernel', 'type:contracts', 'type:port'], never: [] },
  { tag: 'type:testing', may: ['type:kernel', 'type:contracts', 'type:port', 'type:testing'], never: [] },
  { tag: 'type:service', may: production, never: [] },
  // For programs elsewhere: nothing of the platform's own comes along, only the types of its API.
  { tag: 'type:client', may: [], never: road },
  { tag: 'type:composition', may: [...production, 'type:service', 'type:client', 'type:composition'], never: [] },
  { tag: 'type:tool', may: ['*'], never: [] },
];

/** Options of @nx/enforce-module-boundaries. Specs may also use libs/testing, and any package from npm that is installed. */
export function moduleBoundaries({ specs }) {
  return {
    // Specs of a port use libs/testing, which itself builds on the ports: a circle in the project graph, none in what is built.
    ignoredCircularDependencies: [['@golden-thread/testing', '*']],
    depConstraints: table.map(({ tag, may, never }) => ({
      sourceTag: tag,
      onlyDependOnLibsWithTags: specs ? [...may, 'type:testing'] : may,
      ...(specs || never.length === 0 ? {} : { bannedExternalImports: never }),
    })),
  };
}

const adapters = '^@golden-thread/(sqlite|mongo|kafka)(/|$)';

/** Patterns for no-restricted-imports, by the kind of file they hold for. */
export const folderRules = {
  /** libs/kernel, libs/ripple: not even Node itself, with or without `node:`. */
  kernel: [{ regex: '^(?!\\.|@golden-thread/)', message: 'The kernel is pure TypeScript: no package and nothing of Node.' }],
  /** A service's own logic. */
  domain: [{ regex: '^(?!\\./|@golden-thread/kernel$)', message: 'domain/ imports only ./ and @golden-thread/kernel.' }],
  schema: [
    {
      regex: '^(?!\\./|@golden-thread/kernel$|@golden-thread/contracts/stored$|typebox(/|$))',
      message: 'A schema file of domain/ imports only ./, typebox, @golden-thread/kernel and @golden-thread/contracts/stored.',
    },
  ],
  read: [
    { regex: '(^|/)write(/|$)', message: 'read/ never imports write/.' },
    { regex: adapters, message: 'Adapters are wired in *.module.ts and main.ts; here only the port is known.' },
  ],
  service: [{ regex: adapters, message: 'Adapters are wired in *.module.ts and main.ts; here only the port is known.' }],
};

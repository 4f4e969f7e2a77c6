/** One configuration for every spec in libs, services and tools; specs read sibling packages from their sources. */
export default {
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['golden:source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, verbatimModuleSyntax: true },
        },
      },
    ],
  },
  // <rootDir> matters: without it the patterns hide every spec of a checkout that lies inside a folder of that name.
  modulePathIgnorePatterns: ['<rootDir>/(libs|services|tools)/[^/]+/dist/', '<rootDir>/.stryker-tmp/', '<rootDir>/bench/'],
  // The machine that decides has two cores; more workers only make times worse.
  maxWorkers: 2,
  // ES modules of every spec stay in a worker for good, some 25 MB each: a worker is left for a new one long before it is full.
  workerIdleMemoryLimit: '1GB',
  // Stores, worker threads and child processes are started by some specs.
  testTimeout: 30_000,
};

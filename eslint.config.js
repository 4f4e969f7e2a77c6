import nx from '@nx/eslint-plugin';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { folderRules, moduleBoundaries } from './tools/boundaries.mjs';

const typescript = ['**/*.ts'];
/** Files that only run under Jest: specs, and the contract suites that ports give to their adapters. */
const testing = ['**/*.spec.ts', '**/src/contract.ts', '**/src/contract/**/*.ts', '**/*.contract.ts'];

const boundaries = (options) => ({ '@nx/enforce-module-boundaries': ['error', options] });
const imports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/generated/',
      'coverage/',
      '.nx/',
      'data/',
      'bench/',
      '.stryker-tmp/',
      'tools/boundary-fixture/refused/',
    ],
  },
  // Comments cannot switch rules off: a rule that is wrong is changed here, where everybody sees it.
  { linterOptions: { noInlineConfig: true } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, jsdoc },
    rules: {
      ...boundaries(moduleBoundaries({ specs: false })),
      // Sizes warn: about this much fits on a screen; a good reason wins.
      'max-lines': ['warn', { max: 250 }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/max-params': ['warn', { max: 4 }],
      complexity: ['warn', { max: 12 }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => stop()` reads well where nothing is given back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Nest's modules are classes that hold nothing but a decorator, and its options take class instances.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['libs/*/src/**/*.ts', 'services/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: { FunctionDeclaration: true, ClassDeclaration: true, ArrowFunctionExpression: false, FunctionExpression: false },
          contexts: ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'ExportNamedDeclaration > VariableDeclaration'],
          enableFixer: false,
          checkConstructors: false,
        },
      ],
    },
  },
  { files: ['libs/kernel/src/**/*.ts', 'libs/ripple/src/**/*.ts'], ignores: testing, rules: imports(folderRules.kernel) },
  {
    files: ['services/*/src/**/*.ts', '**/src/{write,automation}/**/*.ts'],
    ignores: [...testing, '**/*.module.ts', '**/main.ts', 'services/all-in-one/**'],
    rules: imports(folderRules.service),
  },
  { files: ['**/src/read/**/*.ts'], ignores: [...testing, '**/*.module.ts'], rules: imports(folderRules.read) },
  { files: ['**/src/domain/**/*.ts'], ignores: testing, rules: imports(folderRules.domain) },
  { files: ['**/src/domain/**/*.schema.ts'], rules: imports(folderRules.schema) },
  {
    files: testing,
    rules: {
      ...boundaries(moduleBoundaries({ specs: true })),
      // A describe block is as long as what it describes; expect.any() and its kin are typed any.
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [tseslint.configs.recommended], rules: { 'max-lines': ['warn', { max: 250 }] } },
);

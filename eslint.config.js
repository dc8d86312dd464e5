import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['**/dist', '.stryker-tmp', 'coverage', 'test/fixtures', 'src/client/{published,schema}.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // An index that arithmetic proves sound is read with `!`; the compiler's unchecked-index flag finds the others.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      complexity: ['error', { max: 8, variant: 'modified' }],
      'max-lines': ['error', 200],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', 40],
      'no-console': 'error',
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': 'off' },
  },
  { files: ['src/main.ts', 'bench/**/*.ts', 'src/http/problem.ts'], rules: { 'no-console': 'off' } },
)

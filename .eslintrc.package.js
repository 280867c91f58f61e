/**
 * The lint rules of every package: Backstage's own for the package's role, and what this house adds
 * (see CONTRIBUTING.md): which of our packages may import which, how long a file may be, and purity of `*-common`.
 */
const path = require('node:path');
const createBackstageConfig = require('@backstage/cli/config/eslint-factory');

/** What each kind of package may import of ours; a package that is not named may import anything. */
const COMMON = [
  '@data-mesh/backstage-plugin-*-common',
  '@data-mesh/backstage-plugin-*-common/testUtils',
];
const BACK_END = [
  ...COMMON,
  '@data-mesh/backstage-plugin-*-node',
  '@data-mesh/confluent-client',
];

const ALLOWED_BY_PACKAGE = [
  {
    folder: /^packages\/confluent-client$/,
    ours: ['@data-mesh/backstage-plugin-ksqldb-common'],
    backstage: ['errors', 'types'],
  },
  {
    folder: /^packages\/confluent-simulator$/,
    ours: ['@data-mesh/backstage-plugin-ksqldb-common'],
    backstage: [],
  },
  { folder: /^plugins\/.*-common$/, ours: COMMON },
  {
    folder: /^plugins\/(.*-node|.*-backend|.*-backend-module-.*)$/,
    ours: BACK_END,
  },
  {
    folder: /^plugins\//,
    ours: [
      ...COMMON,
      '@data-mesh/backstage-plugin-*-react',
      '@data-mesh/backstage-plugin-*-react/testUtils',
    ],
  },
];

function importPatterns(folder) {
  const allowed = ALLOWED_BY_PACKAGE.find(entry => entry.folder.test(folder));
  if (!allowed) return [];
  return [
    '@data-mesh/**',
    ...allowed.ours.map(name => `!${name}`),
    ...(allowed.backstage
      ? [
          '@backstage/*',
          ...allowed.backstage.map(name => `!@backstage/${name}`),
        ]
      : []),
  ];
}

const IMPURE =
  'Packages named *-common are pure: take time, randomness and I/O as arguments.';
const PURITY = {
  restrictedSrcSyntax: [
    {
      selector:
        "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: IMPURE,
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: IMPURE,
    },
    {
      selector:
        "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: IMPURE,
    },
  ],
  restrictedImports: require('node:module').builtinModules.flatMap(name => [
    name,
    `node:${name}`,
  ]),
  globals: [
    'fetch',
    'process',
    'setTimeout',
    'setInterval',
    'window',
    'document',
  ],
};

module.exports = dir => {
  const folder = path.relative(__dirname, dir).split(path.sep).join('/');
  const isPure = /^plugins\/.*-common$/.test(folder);
  const composes = /^packages\/(app|backend|demo|benchmarks)$/.test(folder);
  return createBackstageConfig(dir, {
    restrictedImportPatterns: importPatterns(folder),
    ...(isPure
      ? {
          restrictedSrcSyntax: PURITY.restrictedSrcSyntax,
          restrictedSrcImports: PURITY.restrictedImports,
        }
      : {}),
    rules: {
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-explicit-any': 'error',
      // A file reads from the top: what it exports first, what that is made of below.
      '@typescript-eslint/no-use-before-define': [
        'error',
        { functions: false, classes: false, variables: false },
      ],
      ...(composes ? { '@backstage/no-mixed-plugin-imports': 'off' } : {}),
      ...(isPure
        ? {
            'no-restricted-globals': [
              'error',
              ...PURITY.globals.map(name => ({ name, message: IMPURE })),
            ],
          }
        : {}),
    },
    tsRules: { '@typescript-eslint/no-non-null-assertion': 'error' },
    testRules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-globals': 'off',
      // A table hands its rows to one assertion function; contract suites and property tests assert inside helpers.
      'jest/expect-expect': 'off',
    },
    overrides: [
      {
        // Contract suites are tests that other packages run.
        files: ['src/contract/**'],
        rules: { 'jest/no-export': 'off' },
      },
    ],
  });
};

const config = require('../../.eslintrc.package.js')(__dirname);

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // The demo composes front ends, back ends and the simulator; nothing of ours imports it but app and backend.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
  overrides: [
    ...config.overrides,
    // What a command prints is what it is for.
    {
      files: ['bin/**', 'src/commands/**', 'src/startSimulator.ts'],
      rules: { 'no-console': 'off' },
    },
  ],
};

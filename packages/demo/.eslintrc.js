const config = require('../../.eslintrc.package.js')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...config.overrides,
    // What a command prints is what it is for.
    {
      files: ['bin/**', 'src/commands/**', 'src/startSimulator.ts'],
      rules: { 'no-console': 'off' },
    },
  ],
};

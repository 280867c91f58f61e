const config = require('../../.eslintrc.package.js')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...config.overrides,
    // A reporter's output is what it is for.
    { files: ['e2e-tests/**'], rules: { 'no-console': 'off' } },
  ],
};

module.exports = dir => require('@backstage/cli/config/eslint-factory')(dir);

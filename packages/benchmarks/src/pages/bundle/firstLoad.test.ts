// SPDX-License-Identifier: Apache-2.0
import { firstLoadPaths } from './firstLoad';

describe('firstLoadPaths', () => {
  // prettier-ignore
  test.each<[string, string, string[]]>([
    ['a script',                   '<script defer="defer" src="/static/main.1.js"></script>',      ['static/main.1.js']],
    ['a module with other facts',  '<script type="module" src="/a.js" crossorigin></script>',      ['a.js']],
    ['a style sheet',              '<link href="/static/main.css" rel="stylesheet">',              ['static/main.css']],
    ['a style sheet, rel first',   '<link rel="stylesheet" href="/static/main.css">',              ['static/main.css']],
    ['every script of a page',     '<script src="/a.js"></script><script src="/b.js"></script>',   ['a.js', 'b.js']],
    ['no script in the page',      '<script>const src = "/a.js";</script>',                        []],
    ['no icon',                    '<link rel="icon" href="/favicon.svg">',                        []],
  ])('names %s', (_case, html, paths) => {
    expect(firstLoadPaths(html)).toEqual(paths);
  });
});

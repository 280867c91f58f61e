// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SafeMarkdown } from './SafeMarkdown';

const contentOf = async (content: string) => {
  renderInTestApp(
    <section aria-label="text">
      <SafeMarkdown content={`Hello ${content}`} />
    </section>,
  );
  return screen.findByRole('region', { name: 'text' });
};

describe('SafeMarkdown', () => {
  it('shows what is written with emphasis and as a table', async () => {
    const text = await contentOf('**you**\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(text.querySelector('strong')).toHaveTextContent('you');
    expect(text.querySelector('table')).toHaveTextContent('ab12');
  });

  // prettier-ignore
  test.each([
    ['an image',                  '![a](https://tracker.example/a.png)'],
    ['an image by reference',     '![a][b]\n\n[b]: https://tracker.example/a.png'],
    ['an image of HTML',          '<img src="https://tracker.example/a.png">'],
    ['another source of an image', '<picture><source srcset="https://tracker.example/a.png"><img></picture>'],
    ['an image after a backtick', 'a ` b <img src="https://tracker.example/a.png">'],
  ])('loads nothing for %s', async (_case, markdown) => {
    const text = await contentOf(markdown);
    for (const image of text.querySelectorAll('img, source')) {
      expect(image.outerHTML).not.toContain('tracker.example');
    }
  });

  it('leads to an image instead of showing it', async () => {
    await contentOf('![the map](https://example.com/a.png)');
    expect(screen.getByRole('link', { name: /the map/ })).toHaveAttribute(
      'href',
      'https://example.com/a.png',
    );
  });

  // prettier-ignore
  test.each([
    ['a program as a link',       '[click](javascript:alert(1))'],
    ['a program between brackets', '<javascript:alert(1)>'],
    ['HTML that runs',            '<a href="javascript:alert(1)" onclick="x()">click</a>'],
    ['a script',                  '<script>alert(1)</script>'],
    ['a frame',                   '<iframe src="https://tracker.example"></iframe>'],
  ])('runs nothing of %s', async (_case, markdown) => {
    const text = await contentOf(markdown);
    expect(
      text.querySelector('script, iframe, [onclick], [href^="javascript"]'),
    ).toBeNull();
  });
});

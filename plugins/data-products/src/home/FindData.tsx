// SPDX-License-Identifier: Apache-2.0
import { FormEvent, useState } from 'react';
import { Box, Button, Flex, SearchField } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import { exploreLink } from '../explore/exploreAddress';
import { useText } from '../translation/ref';
import { HomeLinks, USUAL_LIMIT } from './HomeLinks';
import { RecentProducts } from './RecentProducts';
import { StarredProducts } from './StarredProducts';

/** For those who look for data: search, domains, starred products, and what changed of late. */
export function FindData(props: HomeLinks & { limit?: number }) {
  const { exploreHref, limit = USUAL_LIMIT } = props;
  return (
    <Flex direction="column" gap="5">
      {exploreHref && <SearchBox exploreHref={exploreHref} />}
      <StarredProducts exploreHref={exploreHref} limit={limit} />
      <RecentProducts exploreHref={exploreHref} limit={limit} />
    </Flex>
  );
}

function SearchBox(props: { exploreHref: string }) {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(exploreLink(props.exploreHref, { text, environments: [] }));
  };
  return (
    <form role="search" onSubmit={search}>
      <Flex gap="2">
        <Box style={{ flex: 1 }}>
          <SearchField
            aria-label={t('home.find.search')}
            placeholder={t('home.find.placeholder')}
            value={text}
            onChange={setText}
          />
        </Box>
        <Button type="submit">{t('home.find.submit')}</Button>
      </Flex>
    </form>
  );
}

// SPDX-License-Identifier: Apache-2.0
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Flex, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef, useEntity } from '@backstage/plugin-catalog-react';
import {
  FactList,
  Panel,
  usePolled,
} from '@data-mesh/backstage-plugin-data-products-react';
import { EntityLink } from '../reference/EntityLink';
import { NotRecognized } from '../text/NotRecognized';
import { useText } from '../translation/ref';
import { RelationGroup, relationGroups } from './relationGroups';

const POLL_MS = 5 * 60_000;

/** What a product is related to in the catalog, and which of it the catalog does not have. */
export function RelationsCard() {
  const t = useText();
  const { entity } = useEntity();
  const groups = relationGroups(entity.relations);
  const missing = useMissingEntities(
    groups.flatMap(({ targetRefs }) => targetRefs),
  );
  const labelOf = ({ type }: RelationGroup) =>
    typeof type === 'string' ? t(`product.relations.${type}`) : type.unnamed;

  return (
    <Panel title={t('product.relations.title')}>
      {groups.length === 0 ? (
        <Text color="secondary">
          {t('product.relations.none', {
            entityRef: stringifyEntityRef(entity),
          })}
        </Text>
      ) : (
        <FactList
          items={groups.map(group => ({
            label: labelOf(group),
            value: (
              <Flex direction="column" gap="1">
                {group.targetRefs.map(ref => (
                  <Target
                    key={ref}
                    entityRef={ref}
                    isMissing={missing.has(ref)}
                  />
                ))}
              </Flex>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

function Target(props: { entityRef: string; isMissing: boolean }) {
  const t = useText();
  return props.isMissing ? (
    <NotRecognized
      text={props.entityRef}
      why={t('term.reference.notFound')}
      help={t('product.relations.missingHelp')}
    />
  ) : (
    <EntityLink entityRef={props.entityRef} />
  );
}

/** Those of the entities that the catalog does not have; none while that is not known. */
function useMissingEntities(entityRefs: string[]): ReadonlySet<string> {
  const catalogApi = useApi(catalogApiRef);
  const { resource } = usePolled(
    entityRefs.length > 0 ? entityRefs.join('\n') : undefined,
    async () => {
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs,
        fields: ['kind', 'metadata.name'],
      });
      return new Set(entityRefs.filter((_ref, index) => !items[index]));
    },
    POLL_MS,
  );
  return resource.state === 'ready' && !resource.isOutdated
    ? resource.value
    : new Set();
}

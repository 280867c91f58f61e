// SPDX-License-Identifier: Apache-2.0
import { lazy, ReactNode, Suspense } from 'react';
import {
  Box,
  Button,
  Flex,
  Select,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import type {
  SchemaVersionSummary,
  SubjectCompatibility,
} from '@data-mesh/backstage-plugin-data-products-common';
import { EmptyNotice } from '@data-mesh/backstage-plugin-data-products-react';
import { useText } from '../translation/ref';
import { FieldsView } from './fields/FieldsView';
import { RulesView } from './rules/RulesView';
import {
  SCHEMA_VIEWS,
  SchemaAddress,
  schemaViewFromText,
} from './schemaAddress';
import { SchemaDocumentView } from './SchemaDocumentView';
import { SchemaTextView } from './text/SchemaTextView';
import { chosenVersion } from './subjects';
import { ChangeSchemaAddress } from './useSchemaAddress';
import { VersionFacts } from './VersionFacts';
import { VersionsView } from './versions/VersionsView';

// Apart, because comparing texts takes a library that nobody else needs.
const CompareView = lazy(() => import('./compare/CompareView'));

/** One subject: the version to look at, and the ways to look at it. */
export function SubjectView(props: {
  entityRef: string;
  subject: string;
  /** Newest first. */
  versions: SchemaVersionSummary[];
  compatibility?: SubjectCompatibility;
  address: SchemaAddress;
  onChange: ChangeSchemaAddress;
  /** The field to choose another subject with. */
  subjectSelect: ReactNode;
}) {
  const t = useText();
  const { entityRef, subject, versions, address, onChange } = props;
  const shown = chosenVersion(versions, address.version);
  const newest = versions[0]?.version;

  const head = (
    <Flex gap="4" align="end" style={{ flexWrap: 'wrap' }}>
      {props.subjectSelect}
      {address.view !== 'compare' && (
        <Box style={{ flex: '0 1 14rem' }}>
          <Select
            label={t('schema.version.label')}
            options={versions.map(({ version }) => ({
              id: String(version),
              label: t(
                version === newest
                  ? 'schema.version.newest'
                  : 'schema.version.option',
                { version: String(version) },
              ),
            }))}
            value={shown ? String(shown.version) : null}
            onChange={key =>
              onChange({
                version: Number(key) === newest ? undefined : Number(key),
              })
            }
          />
        </Box>
      )}
    </Flex>
  );

  if (!shown) {
    return (
      <>
        {head}
        <EmptyNotice
          title={t('schema.version.unknownTitle', {
            subject,
            version: String(address.version),
          })}
          description={t('schema.version.unknown')}
          actions={
            <Button
              variant="secondary"
              onPress={() => onChange({ version: undefined })}
            >
              {t('schema.version.showNewest')}
            </Button>
          }
        />
      </>
    );
  }

  const asked = { entityRef, subject, version: shown.version };
  return (
    <>
      <Flex direction="column" gap="2">
        {head}
        {/* A comparison is of two, and names them itself. */}
        {address.view !== 'compare' && (
          <VersionFacts version={shown} compatibility={props.compatibility} />
        )}
      </Flex>
      <Tabs
        selectedKey={address.view}
        onSelectionChange={key => {
          const view = schemaViewFromText(String(key));
          if (view) onChange({ view });
        }}
      >
        <Box mb="3" style={{ overflowX: 'auto', maxWidth: '100%' }}>
          <TabList aria-label={t('schema.title')}>
            {SCHEMA_VIEWS.map(view => (
              <Tab key={view} id={view} style={{ whiteSpace: 'nowrap' }}>
                {t(`schema.view.${view}`)}
                {view === 'versions' && ` (${versions.length})`}
              </Tab>
            ))}
          </TabList>
        </Box>
        <TabPanel id="fields">
          <SchemaDocumentView {...asked}>
            {document => (
              <FieldsView
                document={document}
                address={address}
                onChange={onChange}
              />
            )}
          </SchemaDocumentView>
        </TabPanel>
        <TabPanel id="text">
          <SchemaDocumentView {...asked}>
            {document => <SchemaTextView document={document} />}
          </SchemaDocumentView>
        </TabPanel>
        <TabPanel id="versions">
          <VersionsView
            subject={subject}
            versions={versions}
            shown={shown.version}
            onChange={onChange}
          />
        </TabPanel>
        <TabPanel id="rules">
          <SchemaDocumentView {...asked}>
            {document => <RulesView document={document} />}
          </SchemaDocumentView>
        </TabPanel>
        <TabPanel id="compare">
          <Suspense fallback={null}>
            <CompareView
              entityRef={entityRef}
              subject={subject}
              versions={versions}
              to={shown.version}
              asked={address.compare}
              onChange={onChange}
            />
          </Suspense>
        </TabPanel>
      </Tabs>
    </>
  );
}

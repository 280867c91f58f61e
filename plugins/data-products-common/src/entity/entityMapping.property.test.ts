// SPDX-License-Identifier: Apache-2.0
import {
  FieldFormatEntityPolicy,
  entityEnvelopeSchemaValidator,
  entityKindSchemaValidator,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import { aResolvedReference } from '../builders/product';
import { assignEntityName } from '../identity/entityName';
import { productKey } from '../identity/productKey';
import { ISSUE_SEVERITIES, isProductIssueCode } from '../model/issue';
import { DataProduct } from '../model/product';
import { PRODUCT_STATUSES } from '../model/productStatus';
import { parseQualityTier, parseSlaTier } from '../model/tiers';
import { toCatalogTag } from './catalogText';
import { dataProductEntitySchema } from './dataProductEntitySchema';
import { productFromEntity } from './productFromEntity';
import { toEntity } from './toEntity';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const someText = anyText
  .map(text => text.replaceAll('\u0000', '').trim())
  .filter(text => text !== '');
const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

const topicName = fc.stringMatching(/^[a-zA-Z0-9._-]{1,249}$/);

const anyReference = (refs: string[], text: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constantFrom(...refs).map(ref => aResolvedReference(ref)),
    text.map(written => ({ status: 'unresolved' as const, text: written })),
    fc.constant({ status: 'missing' as const }),
  );

const anyProduct = (text: fc.Arbitrary<string>): fc.Arbitrary<DataProduct> =>
  fc.record({
    key: topicName.map(name => productKey({ environmentId: 'env-1', name })),
    environmentId: fc.constant('env-1'),
    title: text,
    description: optional(text),
    lifecycle: fc.constantFrom(...PRODUCT_STATUSES),
    owner: anyReference(['group:default/a', 'user:north/b'], text),
    domain: anyReference(['domain:default/a', 'domain:north/b'], text),
    qualityTier: optional(text.map(written => parseQualityTier(written))),
    slaTier: optional(text.map(written => parseSlaTier(written))),
    successor: anyReference(['dataproduct:prod/b'], text),
    endsOn: optional(fc.constant('2027-01-31')),
    ownerEmail: optional(text),
    tags: fc.array(text, { maxLength: 4 }),
    attributes: fc.array(fc.record({ name: someText, value: anyText }), {
      maxLength: 3,
    }),
    outputPorts: fc.array(
      fc.record({
        name: topicName,
        clusterId: optional(fc.constant('lkc-1')),
        qualifiedName: topicName.map(name => `lsrc-1:lkc-1:${name}`),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    issues: fc.array(
      fc
        .constantFrom(
          ...Object.keys(ISSUE_SEVERITIES).filter(isProductIssueCode),
        )
        .map(code => ({
          code,
          severity: ISSUE_SEVERITIES[code],
          message: 'Something is missing',
        })),
      { maxLength: 4 },
    ),
  });

function entityOf(product: DataProduct) {
  const entityName = assignEntityName({
    title: product.title,
    key: product.key,
    isTaken: () => false,
  });
  return toEntity(product, { entityName, namespace: 'prod' });
}

describe('the entity of any product', () => {
  const checkEnvelope = entityEnvelopeSchemaValidator();
  const checkKind = entityKindSchemaValidator(dataProductEntitySchema);
  const format = new FieldFormatEntityPolicy();

  it('is one that the catalog accepts, however its texts are written', async () => {
    await fc.assert(
      fc.asyncProperty(anyProduct(anyText), async product => {
        const entity = entityOf(product);
        expect(checkEnvelope(entity)).toBe(entity);
        expect(checkKind(entity)).toBe(entity);
        await expect(format.enforce(entity)).resolves.toBe(entity);
        expect(JSON.stringify(entity)).not.toContain('\\u0000');
      }),
    );
  });

  it('reads back as the product, for what it carries', () => {
    fc.assert(
      fc.property(anyProduct(someText), product => {
        const { ownerEmail, issues, ...carried } = product;
        const tags = product.tags.flatMap(tag => toCatalogTag(tag) ?? []);
        expect(productFromEntity(entityOf(product))).toEqual({
          ...carried,
          attributes: product.attributes.map(({ name, value }) => ({
            name,
            value: value.replaceAll('\u0000', ''),
          })),
          tags: [...new Set(tags)].sort(),
          issueCodes: [...new Set(issues.map(issue => issue.code))],
        });
      }),
    );
  });
});

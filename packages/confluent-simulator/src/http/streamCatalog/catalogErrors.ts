// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../ApiError';

// Codes follow Apache Atlas, whose vocabulary the catalog re-uses: the status, then the hexadecimal tail of the
// Atlas code in decimal. Observed on Confluent: 4040001 and 4040009; the others follow the same rule.
const error = (status: number, tail: number, message: string) =>
  new ApiError(status, status * 10_000 + tail, message);

export const catalogErrors = {
  invalidParameters: (what: string) =>
    error(400, 26, `Invalid parameters: ${what}`),
  tagAlreadyOn: (tag: string, entity: string) =>
    error(
      400,
      27,
      `Given classification ${tag} is already associated with ${entity}`,
    ),
  tagNotOn: (tag: string, entity: string) =>
    error(
      400,
      109,
      `Given classification ${tag} is not associated with ${entity}`,
    ),
  tagNotApplicable: (tag: string, typeName: string) =>
    error(
      400,
      85,
      `Classification ${tag} does not apply to entities of type ${typeName}`,
    ),
  attributeNotValid: (attribute: string, metadata: string) =>
    error(
      400,
      149,
      `Business metadata ${metadata} has no attribute ${attribute}`,
    ),
  attributeMissing: (attribute: string, metadata: string) =>
    error(
      400,
      150,
      `Attribute ${attribute} of business metadata ${metadata} is missing`,
    ),
  metadataNotOn: (metadata: string, entity: string) =>
    error(
      400,
      150,
      `Business metadata ${metadata} is not associated with ${entity}`,
    ),
  metadataAlreadyOn: (metadata: string, entity: string) =>
    error(
      400,
      151,
      `Business metadata ${metadata} is already associated with ${entity}`,
    ),
  typeNotFound: (typeName: string) =>
    error(404, 1, `Given typename ${typeName} was invalid`),
  tagNotDefined: (tag: string) =>
    error(404, 8, `Given classification ${tag} was invalid`),
  entityNotFound: (typeName: string, qualifiedName: string) =>
    error(
      404,
      9,
      `Instance ${typeName} with unique attribute {qualifiedName=${qualifiedName}} does not exist`,
    ),
  alreadyDefined: (name: string) =>
    error(409, 1, `Given type ${name} already exists`),
  definitionInUse: (name: string) =>
    error(409, 2, `Given type ${name} has references`),
};

export function isEntityNotFound({ code }: ApiError): boolean {
  return code === 404_0009;
}

/** The description of the HTTP API, OpenAPI 3.1, from the DTOs. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeExamples } from '../api/examples.ts';
import { completeProblems } from '../api/complete-problems.ts';
import { isReference, nameIn, type Operation, operationsOf } from '../api/document.ts';
import { ProblemDto } from '../api/problem.dto.ts';
import { shareParts } from '../api/shared-parts.ts';
import { KNOWN } from '../problems/known-problems.ts';
import { inWordsOf31 } from '../api/words-of-3-1.ts';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** What the description says about itself. */
export type ApiTitle = { readonly title: string; readonly description: string; readonly version: string };

/**
 * The description of an initialised application. Asked for 3.1, the generator writes its words (type lists with "null", no `nullable`); what all
 * routes have in common, the problems they answer and examples of whole bodies, is added here.
 */
export function openApiDocument(app: INestApplication, about: ApiTitle): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(`${about.description}\n\n${beforeRoutes()}`)
    .setVersion(about.version)
    .setOpenAPIVersion('3.1.1')
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDto] });
  for (const { method, operation } of operationsOf(document)) {
    completeProblems(operation, method);
    completeBody(operation, document.components?.schemas ?? {});
    completeExamples(operation, document.components?.schemas ?? {});
  }
  nameApart(operationsOf(document));
  shareParts(document);
  return inWordsOf31(document, 'other');
}

/** A body all of whose fields may be left out may be left out itself. */
function completeBody({ requestBody }: Operation, schemas: Schemas): void {
  if (requestBody === undefined || isReference(requestBody)) return;
  const schema = requestBody.content['application/json']?.schema;
  if (schema === undefined || !isReference(schema)) return;
  const named = schemas[nameIn(schema)];
  if (named !== undefined && !isReference(named) && (named.required ?? []).length === 0) requestBody.required = false;
}

/** What may be answered to a request before it reaches a route: told once, as it is the same for all. */
function beforeRoutes(): string {
  const { notHttp, notOneHost, noSuchRoute, otherMethod, headersTooSlow, otherExpectation, headersTooLarge } = KNOWN;
  const problems = [notHttp, notOneHost, noSuchRoute, otherMethod, headersTooSlow, otherExpectation, headersTooLarge];
  const lines = problems.map(({ status, code, sentence }) => `- ${status} \`${code}\`: ${sentence}`);
  return ['Before a request reaches a route, it may be answered by one of these problems:', '', ...lines].join('\n');
}

/** Services may have controllers of one name: their routes are told apart by the service in the address. */
function nameApart(routes: ReturnType<typeof operationsOf>): void {
  for (const [name, alike] of Map.groupBy(routes, ({ operation }) => operation.operationId ?? '')) {
    if (alike.length < 2) continue;
    for (const { path, operation } of alike) operation.operationId = `${/^\/api\/([^/]+)/.exec(path)?.[1] ?? 'host'}_${name}`;
  }
}

/** The text of a description as it is committed: keys in a fixed order, two spaces, a newline at the end. */
export function openApiText(document: OpenAPIObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

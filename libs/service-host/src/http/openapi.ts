/** The description of the HTTP API, OpenAPI 3.1, from the DTOs. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeExamples } from '../api/examples.ts';
import { completeProblems } from '../api/complete-problems.ts';
import { operationsOf } from '../api/document.ts';
import { ProblemDto } from '../api/problem.dto.ts';
import { shareParts } from '../api/shared-parts.ts';
import { inWordsOf31 } from '../api/words-of-3-1.ts';

/** What the description says about itself. */
export type ApiTitle = { readonly title: string; readonly description: string; readonly version: string };

/**
 * The description of an initialised application. Asked for 3.1, the generator writes its words (type lists with "null", no `nullable`); what all
 * routes have in common, the problems they answer and examples of whole bodies, is added here.
 */
export function openApiDocument(app: INestApplication, about: ApiTitle): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(about.title)
    .setDescription(about.description)
    .setVersion(about.version)
    .setOpenAPIVersion('3.1.1')
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDto] });
  for (const { operation } of operationsOf(document)) {
    completeProblems(operation);
    completeExamples(operation, document.components?.schemas ?? {});
  }
  nameApart(operationsOf(document));
  shareParts(document);
  return inWordsOf31(document, 'other');
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

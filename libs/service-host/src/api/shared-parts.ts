/** Makes a description short: what many routes say in the same words stands once, under components. */
import type { OpenAPIObject } from '@nestjs/swagger';
import { isReference, operationsOf, type Response } from './document.ts';
import { PROBLEM_TYPE } from './problem-answers.ts';

/** Moves the examples of problems, and every answer with a problem that more than one route gives, to the components. */
export function shareParts(document: OpenAPIObject): void {
  const examples = new Shared();
  const responses = new Shared();
  const problems = operationsOf(document).flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]) =>
      response === undefined || isReference(response) || response.content?.[PROBLEM_TYPE] === undefined
        ? []
        : [{ operation, status, response }],
    ),
  );
  for (const { response } of problems) shareExamples(response, examples);
  const times = Map.groupBy(problems, ({ response }) => JSON.stringify(response));
  for (const { operation, status, response } of problems) {
    if ((times.get(JSON.stringify(response)) ?? []).length < 2) continue;
    operation.responses[status] = { $ref: `#/components/responses/${responses.nameOf(nameOf(status, response), response)}` };
  }
  document.components = { ...document.components, responses: responses.all() as never, examples: examples.all() as never };
}

function shareExamples(response: Response, shared: Shared): void {
  const content = response.content?.[PROBLEM_TYPE];
  if (content?.examples === undefined) return;
  content.examples = Object.fromEntries(
    Object.entries(content.examples).map(([code, example]) => [
      code,
      isReference(example) ? example : { $ref: `#/components/examples/${shared.nameOf(code, example)}` },
    ]),
  );
}

/** Named by its first code: `not-signed-in` is NotSignedIn. */
function nameOf(status: string, { content }: Response): string {
  const [code = `status-${status}`] = Object.keys(content?.[PROBLEM_TYPE]?.examples ?? {});
  return code.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Parts by name; the same name with other content gets a number, the same content its name. */
class Shared {
  readonly #byName = new Map<string, unknown>();
  readonly #names = new Map<string, string>();

  nameOf(wanted: string, part: unknown): string {
    const key = `${wanted} ${JSON.stringify(part)}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    let name = wanted;
    for (let number = 2; this.#byName.has(name); number += 1) name = `${wanted}-${number}`;
    this.#byName.set(name, part);
    this.#names.set(key, name);
    return name;
  }

  all(): object {
    return Object.fromEntries([...this.#byName].sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

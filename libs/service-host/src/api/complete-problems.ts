/** Completes the description by what every route can answer, so that no controller has to repeat it. */
import { type Refusal, refusal } from '@golden-thread/kernel';
import { KNOWN } from '../problems/known-problems.ts';
import { statusOfRefusal } from '../problems/refusal-status.ts';
import { isReference, type Operation, type Parameter, type Response } from './document.ts';
import { problemResponse, PROBLEM_TYPE, REFUSALS } from './problem-answers.ts';

/** In a description written by hand, codes stand in parentheses: `Another network has this id (network-exists).` */
const CODES = /\s*\(([a-z0-9]+(?:-[a-z0-9]+)+(?:, [a-z0-9]+(?:-[a-z0-9]+)+)*)\)/g;

const BODY = [KNOWN.notJson, KNOWN.notUtf8, KNOWN.nestedTooDeep, KNOWN.cutOff];
const STORES = [
  KNOWN.stopping,
  KNOWN.storeFull,
  KNOWN.storeLocked,
  KNOWN.storeSealed,
  KNOWN.storeClosed,
  KNOWN.storeBroken,
  KNOWN.keysUnavailable,
  KNOWN.sourceUnavailable,
];

/** Gives one route its refusals by status, the problems that come from outside of it, and each problem its media type and examples. */
export function completeProblems(operation: Operation, method: string): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    if (Number(status) >= 400 && response !== undefined && !isReference(response))
      operation.responses[status] = spelledOut(Number(status), response);
  }
  for (const [status, refusals] of Map.groupBy(takeRefusals(operation), statusOfRefusal)) {
    add(operation, status, ['A rule says no.', ...refusals.map(line)].join('\n'), refusals);
  }
  addRequestProblems(operation, method);
  add(operation, 500, 'Something nobody foresaw.', [KNOWN.unexpected]);
  add(operation, 503, 'Not now: try again.', STORES);
}

/** What can be wrong with a request of this form. */
function addRequestProblems(operation: Operation, method: string): void {
  const { requestBody, parameters = [] } = operation;
  const takes = (is: (parameter: Parameter) => boolean) => parameters.some((parameter) => !isReference(parameter) && is(parameter));
  if (requestBody !== undefined || takes((parameter) => parameter.in === 'path' || parameter.in === 'query')) {
    add(operation, 400, 'Something in the request is wrong: each wrong field is named.', [KNOWN.invalidRequest]);
  }
  if (takes((parameter) => parameter.in === 'path')) add(operation, 414, 'An id in the address is too long.', [KNOWN.addressTooLong]);
  if (takes(({ name }) => name === 'minPosition')) add(operation, 503, 'Not there yet: ask again in a moment.', [KNOWN.notYet]);
  // Whatever is sent with a question is not looked at. A wish that takes no body reads one all the same.
  if (method === 'get') return;
  add(operation, 400, 'The body cannot be read.', BODY);
  add(operation, 408, 'The body is too slow.', [KNOWN.tooSlow]);
  add(operation, 413, 'The body is too large.', [KNOWN.bodyTooLarge]);
  add(operation, 415, 'The body is of another kind.', [KNOWN.otherMediaType, KNOWN.packedBody]);
}

function takeRefusals(operation: Operation): readonly Refusal[] {
  const refusals = (Reflect.get(operation, REFUSALS) as readonly Refusal[] | undefined) ?? [];
  Reflect.deleteProperty(operation, REFUSALS);
  return refusals;
}

/** Adds problems to what a route answers with a status; what it says of a code already stays. */
function add({ responses }: Operation, status: number, description: string, problems: readonly Refusal[]): void {
  const before = responses[String(status)] as Response | undefined;
  if (before === undefined) {
    responses[String(status)] = problemResponse(status, description, problems);
    return;
  }
  const [told, more] = [before.content?.[PROBLEM_TYPE], problemResponse(status, description, problems).content?.[PROBLEM_TYPE]];
  // A status that also answers something of the route's own (health: 503 with findings) keeps that beside the problem.
  const content = { ...told, ...more, examples: { ...told?.examples, ...more?.examples, ...told?.examples } };
  responses[String(status)] = {
    ...before,
    description: before.description.includes(description) ? before.description : `${before.description}\n\n${description}`,
    content: { ...before.content, [PROBLEM_TYPE]: content },
  };
}

/** An answer that only has a description gets its content from the codes in it. */
function spelledOut(status: number, response: Response): Response {
  if (response.content !== undefined) return response;
  const sentence = response.description.replaceAll(CODES, '');
  const codes = [...response.description.matchAll(CODES)].flatMap(([, found = '']) => found.split(', '));
  return {
    ...response,
    ...problemResponse(
      status,
      response.description,
      codes.map((code) => refusal(code, sentence)),
    ),
  };
}

function line({ code, sentence, rule }: Refusal): string {
  return `- \`${code}\`${rule === undefined ? '' : ` (${rule})`}: ${sentence}`;
}

/** What a route answers when it says no: told once by decorators, and to programs as `application/problem+json` with an example for each code. */
import type { Refusal } from '@golden-thread/kernel';
import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Problem } from '../problems/problem.ts';
import type { Response } from './document.ts';
import { ProblemDto } from './problem.dto.ts';

/** The media type of problem documents. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Where {@link RefusesWith} puts what the description is completed with; it is no part of the finished one. */
export const REFUSALS = 'x-refusals';

/** Says which problems a route answers with one status, and when. */
export function AnswersProblems(status: number, description: string, ...problems: readonly Refusal[]): ClassDecorator & MethodDecorator {
  return applyDecorators(ApiExtraModels(ProblemDto), ApiResponse({ status, ...problemResponse(status, description, problems) }));
}

/** Says which rules of the domain a route may say no by; each stands with the status its code has. */
export function RefusesWith(refusals: readonly Refusal[]): MethodDecorator {
  const each = [...new Map(refusals.map((refusal) => [refusal.code, refusal])).values()];
  return ApiExtension(REFUSALS, each);
}

/** An answer that is a problem document, with an example for each problem it may be. */
export function problemResponse(status: number, description: string, problems: readonly Refusal[]): Response {
  const examples = Object.fromEntries(problems.map((problem) => [problem.code, { value: exampleDocument(status, problem) }]));
  return { description, content: { [PROBLEM_TYPE]: { schema: { $ref: getSchemaPath(ProblemDto) }, examples } } };
}

/** Wrong fields, invented: a problem of this code always names them. */
const FIELDS = { 'invalid-request': [{ path: 'told.how', reason: 'is one of self, aloud, paper, phone' }] } as const;

function exampleDocument(status: number, { code, sentence, rule }: Refusal): object {
  const field = code === 'invalid-request' ? { field: FIELDS[code] } : {};
  return new Problem(status, code, sentence, { ...field, ...(rule === undefined ? {} : { rule }) }).document();
}

/** Checks DTOs of our own HTTP API: what is not declared is refused by name, never dropped silently (architecture.md 5). */
import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { type FieldProblem, Problem } from '../problems/problem.ts';

/** The pipe every application uses. Wrong fields become one 400 `invalid-request` that lists them all. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => invalidRequest(errors.flatMap((error) => fieldsOf(error, ''))),
  });
}

/** The problem that lists wrong fields of a request. */
export function invalidRequest(field: readonly FieldProblem[]): Problem {
  const named = field.map(({ path }) => path).join(', ');
  return new Problem(400, 'invalid-request', `Nothing was done, because of ${named}. See field for the reasons.`, { field });
}

function fieldsOf(error: ValidationError, parent: string): FieldProblem[] {
  const isIndex = /^\d+$/.test(error.property);
  const path = isIndex ? `${parent}[${error.property}]` : parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((reason) => ({ path, reason }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, path))];
}

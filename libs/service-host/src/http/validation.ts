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

/** An answer is not larger than what it answers: this many fields are listed, this many named in the sentence, and so much of a name shown. */
const MOST = { fields: 50, named: 10, signs: 200 } as const;

/** The problem that lists wrong fields of a request. */
export function invalidRequest(wrong: readonly FieldProblem[]): Problem {
  const field = wrong.slice(0, MOST.fields).map(({ path, reason }) => ({ path: short(path), reason: short(reason) }));
  const paths = [...new Set(field.map(({ path }) => path))];
  const named = paths.length > MOST.named ? `${paths.slice(0, MOST.named).join(', ')} and more` : paths.join(', ');
  return new Problem(400, 'invalid-request', `Nothing was done, because of ${named}. See field for the reasons.`, { field });
}

function short(text: string): string {
  return text.length <= MOST.signs ? text : `${text.slice(0, MOST.signs).toWellFormed()} ...`;
}

function fieldsOf(error: ValidationError, parent: string): FieldProblem[] {
  const isIndex = /^\d+$/.test(error.property);
  const path = isIndex ? `${parent}[${error.property}]` : parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((reason) => ({ path, reason }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, path))];
}
